package dev.pingyi.core.conversation;

import java.util.List;

/**
 * How a page of our own shows a reply: it has a heading, a box and a strip besides the bubble. Chat
 * services have none of these and show the text.
 *
 * @param place of which counter and matter the text speaks, or empty; a page whose heading names
 *     the same one shows {@code question} instead of the text
 * @param question the text without what such a page says elsewhere
 * @param longest how many characters the answer may have; 0 where no words are asked for
 * @param stages how far a complaint has come, in order; none where it is not spoken of
 * @param over whether the talk is at its end, so that somebody else may begin
 */
public record OnPage(String place, String question, int longest, List<Stage> stages, boolean over) {
  /** As any other message. */
  public static final OnPage PLAIN = new OnPage("", "", 0, List.of(), false);

  /** The end of a talk. */
  public static final OnPage END = new OnPage("", "", 0, List.of(), true);

  /**
   * One step of a complaint's way.
   *
   * @param name in the reader's language
   * @param note beneath it, such as a date; or empty
   */
  public record Stage(String name, Progress progress, String note) {
    /** Whether it lies behind, is under way or is still to come. */
    public enum Progress {
      DONE,
      NOW,
      AHEAD
    }
  }

  public OnPage {
    stages = List.copyOf(stages);
  }

  /** A question about a place. */
  public static OnPage about(String counter, String matter, String question) {
    return new OnPage(place(counter, matter), question, 0, List.of(), false);
  }

  /** A question that is answered in so many characters at most. */
  public static OnPage inWords(int longest) {
    return new OnPage("", "", longest, List.of(), false);
  }

  /** How a place is named here: the same in every language. */
  public static String place(String counter, String matter) {
    return matter.isEmpty() ? counter : counter + "/" + matter;
  }

  /** The same with how far a complaint has come. */
  public OnPage with(List<Stage> way) {
    return new OnPage(place, question, longest, way, over);
  }
}
