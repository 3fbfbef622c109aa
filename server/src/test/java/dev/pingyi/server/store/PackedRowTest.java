package dev.pingyi.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that a row may hold is packed small and comes back; what nobody packed is refused. */
final class PackedRowTest {
  private static final Key KEY = new Key("PY-7K3D-9FQX-2M4R", "open");
  private static final Instant DUE = Instant.parse("2026-11-24T01:07:00.000000500Z");
  private static final CaseRow FULL =
      new CaseRow(
          KEY.pk(),
          DUE,
          State.REMEDYING,
          new CaseRow.Place("经济技术|开发区", "WCHRSS01", "WCHRSS01-02", "RENEW1"),
          new CaseRow.Rated(
              Instant.parse("2026-11-23T01:07:00Z"),
              Grade.DISSATISFIED,
              Grade.VERY_DISSATISFIED,
              true,
              false,
              "morning"),
          new CaseRow.Work(
              12,
              true,
              true,
              "abcdefghijklmnop",
              "_bcdefghijklmno-",
              Set.of(Role.CALLBACK, Role.INSPECTOR, Role.SUPERVISOR, Role.HEAD, Role.OPERATOR)),
          new CaseRow.Known(true, true, State.CONFIRMING, true, "A_"));

  @Test
  void all_that_a_row_holds_comes_back() {
    assertThat(PackedRow.read(entry(PackedRow.of(FULL)))).isEqualTo(FULL);
  }

  @Test
  void a_row_that_holds_little_comes_back() {
    CaseRow little =
        new CaseRow(
            KEY.pk(),
            DUE,
            State.RECEIVED,
            new CaseRow.Place("", "DH1", "elsewhere", ""),
            new CaseRow.Rated(
                Instant.EPOCH, Grade.SATISFIED, Grade.DISSATISFIED, false, true, "any"),
            new CaseRow.Work(0, false, false, "", "", Set.of()),
            new CaseRow.Known(false, false, State.RECEIVED, false, "Ab"));

    assertThat(PackedRow.read(entry(PackedRow.of(little)))).isEqualTo(little);
  }

  @Test
  void two_hundred_rows_are_six_read_units_of_half_a_price_and_no_account_is_among_them() {
    String packed = PackedRow.of(FULL);
    Item item = Item.of(KEY, "open", "").due(Due.in("open", "东湖区", DUE, packed));

    assertThat(packed.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(150);
    assertThat(Sizes.bytes(item) * 200).isLessThan(6 * Sizes.LAGGING_READ_UNIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "2|rc||t|tipk5w|DH1|-02||21||0|||A_|东湖区",
        "1|zz||t|tipk5w|DH1|-02||21||0||A_|东湖区",
        "1|rc||q|tipk5w|DH1|-02||21||0||A_|东湖区",
        "1|rc||t|ti.k5w|DH1|-02||21||0||A_|东湖区",
        "1|rc||t|tipk5w|DH1|-02||2||0||A_|东湖区",
        "1|rc||t|tipk5w|DH1|-02||29||0||A_|东湖区",
        "1|rc||t|tipk5w|DH1|-02||21||||A_|东湖区",
        "1|rc||t|tipk5w|DH1|-02||21||0z||A_|东湖区",
        "1|rc||t|tipk5w|DH1|-02||21||0"
      })
  void what_nobody_packed_is_refused_with_the_reference_and_what_to_do(String row) {
    assertThatThrownBy(() -> PackedRow.read(entry(row)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the row of PY-7K3D-9FQX-2M4R in the due index cannot be read")
        .hasMessageEndingWith("; write the complaint again");
  }

  @Test
  void the_same_row_rightly_packed_is_read() {
    String row = "1|rc||t|tipk5w|DH1|-02||21||0||A_|东湖区";

    assertThat(PackedRow.of(PackedRow.read(entry(row)))).isEqualTo(row);
  }

  private static IndexEntry entry(String row) {
    return IndexEntry.of(Item.of(KEY, "open", "").due(Due.in("open", "东湖区", DUE, row)));
  }
}
