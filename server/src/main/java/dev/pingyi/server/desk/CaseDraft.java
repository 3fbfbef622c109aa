package dev.pingyi.server.desk;

import dev.pingyi.core.complaint.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was posted to a case's page.
 *
 * @param problem why it was not done, or empty
 * @param marked the words that are to be looked at once more, or empty
 * @param ofRelease whether the problem lies in what the unit is to read
 */
record CaseDraft(Map<String, String> fields, String problem, String marked, boolean ofRelease) {
  /** Nothing was posted. */
  static final CaseDraft NONE = new CaseDraft(Map.of(), "", "", false);

  private static final String ACT = "act";

  static CaseDraft of(Map<String, String> fields) {
    return new CaseDraft(fields, "", "", false);
  }

  CaseDraft because(String sentence) {
    return new CaseDraft(fields, sentence, marked, false);
  }

  /** The same where the unit's part of the citizen's words is what has to be put right. */
  CaseDraft becauseOfRelease(String sentence) {
    return new CaseDraft(fields, sentence, marked, true);
  }

  CaseDraft lookAt(String words, String sentence) {
    return new CaseDraft(fields, sentence, words, false);
  }

  Optional<Action> action() {
    return Action.ofCode(field(ACT).split(":", 2)[0]);
  }

  /** Of the case that was seen. */
  String revision() {
    String[] parts = field(ACT).split(":", 2);
    return parts.length > 1 ? parts[1] : "";
  }

  String words() {
    return field("words");
  }

  /** Which decision about the citizen's words, by its action's code; or empty. */
  String how() {
    return field("how");
  }

  /** What the unit reads instead. */
  String text() {
    return field("text");
  }

  String seen() {
    return field("seen");
  }

  String target() {
    return field("target");
  }

  boolean isSure() {
    return !field("sure").isEmpty();
  }

  /** Whether one of these was to be done. */
  boolean isOf(List<Action> actions) {
    return action().filter(actions::contains).isPresent();
  }

  /** One, if something is to be looked at once more. */
  List<Map<String, Object>> sure() {
    return marked.isEmpty() ? List.of() : List.of(Map.of("marked", marked));
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** People's words never show in a log. */
  @Override
  public String toString() {
    return "CaseDraft[" + field(ACT) + "]";
  }
}
