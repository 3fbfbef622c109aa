package dev.pingyi.server.store;

import static dev.pingyi.core.Fixtures.aRating;
import static dev.pingyi.core.Fixtures.anEvent;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.store.Change;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A write unit pays for one kilobyte, a lagging read unit for eight. */
final class ItemSizeTest {
  private static final String ACCOUNT = "0123456789abcdefghij";
  private static final String CAUSE = "telegram:7123456789:1234567";
  private static final Keyring KEYS = new Keyring(new byte[32], Map.of(1, new byte[32]));

  private final MemoryTable table = new MemoryTable();

  @Test
  void a_talk_of_someone_who_rates_now_and_then_fits_one_write_unit() {
    Conversation talk = talk(12, 5);

    Item item = Sizes.item(new ConversationRecords(java.time.InstantSource.system()).put(talk));

    assertThat(Sizes.bytes(item)).isLessThan(Sizes.WRITE_UNIT);
  }

  @Test
  void a_rating_and_its_event_fit_one_write_unit_each() {
    var rating = aRating(reference(1)).with("passport-renewal", List.of(407, 409, 413));
    Item item = Sizes.item(new RatingRecords(table).put(rating));
    Item event =
        Sizes.item(
            EventRecords.insert(
                anEvent(reference(1) + "/RatingGiven", reference(1)), ZoneId.of("Asia/Shanghai")));

    assertThat(Sizes.bytes(item)).isLessThan(Sizes.WRITE_UNIT);
    assertThat(Sizes.bytes(event)).isLessThan(Sizes.WRITE_UNIT);
  }

  @Test
  void ten_units_of_a_whole_year_fit_one_read_unit() {
    Counts usual = new Counts(334, 12, 250, 60, 9, 4, 3, 7, 6, 0, 1, 0, 0, 0, 0);
    CountRecords counts = new CountRecords(table);
    for (int month = 1; month <= 12; month++) {
      var count = new Change.Count("WCHRSS01", YearMonth.of(2026, month), usual, "a");
      table.commit(List.of(counts.add(count)));
    }
    Item year = table.items().getFirst();

    assertThat(Sizes.bytes(year)).isLessThan(Sizes.LAGGING_READ_UNIT / 10);
  }

  private static Conversation talk(int messages, int ratings) {
    Instant at = monday9().plusMillis(123);
    Conversation talk = Conversation.begin(ACCOUNT, Language.ZH, at);
    for (int i = 0; i < ratings; i++) {
      talk = talk.remembering(new Recent(reference(i + 1), "WCHRSS01-02", "passport", 1, at));
    }
    Step step = new Step.Reasons(reference(1), "WCHRSS01-02", Grade.DISSATISFIED, List.of());
    for (int i = 0; i < messages; i++) {
      talk = talk.moved(KEYS.id(Purpose.CAUSE, CAUSE + i), step, false, at);
    }
    return talk;
  }
}
