package dev.pingyi.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.TranscriptContract;
import dev.pingyi.bot.web.TranscriptLine;
import dev.pingyi.core.Traces;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.store.StaleException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranscriptItemsTest extends TranscriptContract {
  private static final Keyring KEYS = new Keyring(new byte[32], Map.of(1, new byte[32]));

  private final MemoryTable table = new MemoryTable();
  private Instant now = Instant.parse("2026-11-23T01:00:00Z");

  @Override
  protected Transcript empty() {
    return over(table);
  }

  private Transcript over(Table below) {
    return new TranscriptRecords(below, KEYS, () -> now);
  }

  @Test
  void neither_what_was_said_nor_the_session_can_be_read_in_the_table() {
    String session = "the-session";
    over(table).append(session, List.of(aLine("13800000000")));

    List<Item> items = table.query(Range.all("web:" + KEYS.account("web", session), ""));

    assertThat(items).hasSize(2);
    assertThat(items.toString()).doesNotContain(Traces.of(session, "说"));
  }

  @Test
  void lines_are_kept_for_thirty_days_and_numbers_for_longer() {
    Transcript transcript = over(table);
    transcript.append("s", List.of(aLine("a")));

    now = now.plus(Duration.ofDays(30)).minusSeconds(1);
    assertThat(transcript.read("s", 0, 10).entries()).hasSize(1);

    now = now.plusSeconds(1);
    assertThat(transcript.read("s", 0, 10).entries()).isEmpty();
    transcript.append("s", List.of(aLine("b")));
    assertThat(transcript.read("s", 0, 10).entries())
        .containsExactly(new Transcript.Entry(2, aLine("b")));
  }

  @Test
  void of_two_who_append_at_once_both_are_heard() {
    Transcript other = over(table);
    Transcript slow = over(new Crossed(table, () -> other.append("s", List.of(aLine("other")))));

    slow.append("s", List.of(aLine("slow")));

    assertThat(other.read("s", 0, 10).entries())
        .containsExactly(
            new Transcript.Entry(1, aLine("other")), new Transcript.Entry(2, aLine("slow")));
  }

  @Test
  void the_same_line_appended_by_two_at_once_is_there_once() {
    Transcript other = over(table);
    TranscriptLine line = aLine("a");
    Transcript slow = over(new Crossed(table, () -> other.append("s", List.of(line))));

    assertThat(slow.append("s", List.of(line))).containsExactly(new Transcript.Entry(1, line));

    assertThat(other.read("s", 0, 10).last()).isEqualTo(1);
  }

  /** A table in whose first write somebody else comes first. */
  private static final class Crossed extends ForwardingTable {
    private Optional<Runnable> first;

    Crossed(Table below, Runnable first) {
      super(below);
      this.first = Optional.of(first);
    }

    @Override
    public void commit(List<Write> writes) throws StaleException {
      Optional<Runnable> crossing = first;
      first = Optional.empty();
      crossing.ifPresent(Runnable::run);
      super.commit(writes);
    }
  }
}
