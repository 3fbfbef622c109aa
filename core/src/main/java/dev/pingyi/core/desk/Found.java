package dev.pingyi.core.desk;

import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.roster.Member;
import java.util.List;

/** What a search for a case leads to. */
public sealed interface Found {
  /** The case, and the post by which the person may open it. */
  record One(String reference, Member member) implements Found {}

  /** Cases of the person's list that end like this. */
  record Several(List<Entry> entries) implements Found {
    public Several {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A reference that leads to nothing that the person may open: there is none like it, or it is
   * nobody's business on these posts. Which of the two is not said.
   */
  record Unavailable(String reference) implements Found {}

  /**
   * Somebody of a unit asks for a rating that the unit was not told of: to be refused and reported
   * by {@code PryingReports.of}.
   *
   * @param member the post at the unit
   */
  record Prying(Member member, String reference) implements Found {}

  /** The text names no reference, and nothing of the person's ends like it. */
  record Nothing() implements Found {}
}
