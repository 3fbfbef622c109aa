package dev.pingyi.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.web.Transcript.Entry;
import dev.pingyi.bot.web.Transcript.Page;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every transcript has to keep. */
public abstract class TranscriptContract {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

  private Transcript transcript;

  /** A transcript in which nothing was said. */
  protected abstract Transcript empty();

  protected static TranscriptLine aLine(String id) {
    return TranscriptLine.byPerson(id, "说 " + id, "", AT);
  }

  @BeforeEach
  void nothing_said() {
    transcript = empty();
  }

  @Test
  void lines_are_numbered_in_their_order() {
    transcript.append("s", List.of(aLine("a"), aLine("b")));
    transcript.append("s", List.of(aLine("c")));

    Page page = transcript.read("s", 0, 10);

    assertThat(page.entries())
        .containsExactly(
            new Entry(1, aLine("a")), new Entry(2, aLine("b")), new Entry(3, aLine("c")));
    assertThat(page.last()).isEqualTo(3);
  }

  @Test
  void a_line_comes_back_as_it_was_said() {
    Button box = new Button("<b>态度差</b>", "d.1", Button.Kind.BOX, true);
    TranscriptLine line =
        TranscriptLine.byBot("b", Reply.message("哪些？\n\"多选\"", List.of(List.of(box))), AT)
            .replacing("a")
            .picture("/results/2026/11/1.png");

    transcript.append("s", List.of(line));

    assertThat(transcript.read("s", 0, 1).entries()).containsExactly(new Entry(1, line));
  }

  @Test
  void appending_twice_is_once() {
    transcript.append("s", List.of(aLine("a"), aLine("b")));

    List<Entry> again = transcript.append("s", List.of(aLine("a"), aLine("b")));

    assertThat(again).containsExactly(new Entry(1, aLine("a")), new Entry(2, aLine("b")));
    assertThat(transcript.read("s", 0, 10).last()).isEqualTo(2);
  }

  @Test
  void an_early_line_is_known_again_after_many_others() {
    transcript.append("s", List.of(aLine("a")));
    IntStream.range(0, 50).forEach(i -> transcript.append("s", List.of(aLine("x" + i))));

    assertThat(transcript.append("s", List.of(aLine("a"))))
        .containsExactly(new Entry(1, aLine("a")));
  }

  @Test
  void reading_goes_on_after_a_number() {
    transcript.append("s", List.of(aLine("a"), aLine("b"), aLine("c")));

    assertThat(transcript.read("s", 2, 10).entries()).containsExactly(new Entry(3, aLine("c")));
    assertThat(transcript.read("s", 3, 10)).isEqualTo(new Page(List.of(), 3));
    assertThat(transcript.read("s", 99, 10)).isEqualTo(new Page(List.of(), 3));
  }

  @Test
  void of_too_many_lines_the_latest_are_read() {
    transcript.append("s", List.of(aLine("a"), aLine("b"), aLine("c")));

    assertThat(transcript.read("s", 0, 2).entries())
        .containsExactly(new Entry(2, aLine("b")), new Entry(3, aLine("c")));
  }

  @Test
  void what_is_forgotten_is_gone_and_numbers_go_on() {
    transcript.append("s", List.of(aLine("a"), aLine("b"), aLine("c")));

    transcript.forget("s", Set.of("b"));

    assertThat(transcript.read("s", 0, 10))
        .isEqualTo(new Page(List.of(new Entry(2, aLine("b"))), 3));
    assertThat(transcript.append("s", List.of(aLine("d"))))
        .containsExactly(new Entry(4, aLine("d")));
  }

  @Test
  void forgetting_twice_is_once_and_a_repeat_brings_nothing_back() {
    transcript.append("s", List.of(aLine("a"), aLine("b")));

    transcript.forget("s", Set.of("b"));
    transcript.forget("s", Set.of("b"));

    assertThat(transcript.append("s", List.of(aLine("a")))).isEmpty();
    assertThat(transcript.read("s", 0, 10))
        .isEqualTo(new Page(List.of(new Entry(2, aLine("b"))), 2));
  }

  @Test
  void a_long_talk_is_forgotten_to_its_beginning() {
    IntStream.range(0, 9)
        .mapToObj(i -> IntStream.range(50 * i, 50 * i + 50).mapToObj(n -> aLine("x" + n)).toList())
        .forEach(fifty -> transcript.append("s", fifty));

    transcript.forget("s", Set.of("x3", "x449"));

    assertThat(transcript.read("s", 0, Transcript.MOST).entries())
        .containsExactly(new Entry(450, aLine("x449")));
    assertThat(transcript.append("s", List.of(aLine("x420")))).isEmpty();
  }

  @Test
  void another_session_is_not_forgotten() {
    transcript.append("s", List.of(aLine("a")));
    transcript.append("t", List.of(aLine("a")));

    transcript.forget("s", Set.of());
    transcript.forget("nobody", Set.of());

    assertThat(transcript.read("t", 0, 10).entries()).containsExactly(new Entry(1, aLine("a")));
    assertThat(transcript.read("nobody", 0, 10)).isEqualTo(new Page(List.of(), 0));
  }

  @Test
  void sessions_do_not_hear_each_other() {
    transcript.append("s", List.of(aLine("a")));

    assertThat(transcript.read("t", 0, 10)).isEqualTo(new Page(List.of(), 0));
    assertThat(transcript.append("t", List.of(aLine("a"))))
        .containsExactly(new Entry(1, aLine("a")));
  }
}
