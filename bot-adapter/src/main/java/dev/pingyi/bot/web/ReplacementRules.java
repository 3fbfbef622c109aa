package dev.pingyi.bot.web;

import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.text.TypedText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a reply takes the place of an earlier line, or ends its use. */
final class ReplacementRules {
  private static final Pattern OF_CARD = Pattern.compile("PY(-[A-Z0-9]{4}){3} .+");

  private ReplacementRules() {}

  /** In place of the line whose button was tapped: the same question, or the same card. */
  static boolean isInPlace(TranscriptLine tapped, Reply reply) {
    return isSameQuestion(tapped, reply) || isSameCard(tapped.text(), reply.text());
  }

  /** The data of a question's buttons names the question, so another question shares none. */
  static boolean isSameQuestion(TranscriptLine line, Reply reply) {
    Set<String> before = line.buttons().stream().map(Button::data).collect(Collectors.toSet());
    return reply.rows().stream().flatMap(List::stream).map(Button::data).anyMatch(before::contains);
  }

  /** The same question, or the same end of a talk, said anew in another language. */
  static boolean isSameInOtherWords(TranscriptLine line, Reply reply) {
    boolean ends = line.onPage().over() && reply.onPage().over();
    return ends || isSameQuestion(line, reply);
  }

  /**
   * A card has a line of its own with reference and place, which stays word for word the same; no
   * question about the complaint has that line.
   */
  private static boolean isSameCard(String before, String after) {
    Set<String> lines = after.lines().collect(Collectors.toSet());
    return before.lines().anyMatch(l -> OF_CARD.matcher(l).matches() && lines.contains(l));
  }

  /**
   * Words answer a question that could only be skipped, and one that offers just these words. Other
   * buttons stay good whatever is written.
   */
  static boolean isAnsweredBy(String text, TranscriptLine line) {
    boolean skippedOnly = line.buttons().stream().allMatch(b -> b.kind() == Button.Kind.QUIET);
    String label = TypedText.label(text);
    return skippedOnly
        || line.buttons().stream().anyMatch(b -> TypedText.label(b.label()).equals(label));
  }
}
