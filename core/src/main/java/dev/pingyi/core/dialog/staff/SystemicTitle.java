package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.systemic.SystemicIssue.Subject;
import dev.pingyi.core.text.TypedText;

/** How a systemic issue is called. */
public final class SystemicTitle {
  private static final String BETWEEN = " · ";
  private static final int MOST = 20;

  private final Office office;

  public SystemicTitle(Office office) {
    this.office = office;
  }

  /**
   * Matter and reason; of what a supervisor opened the matter, or the beginning of the words.
   *
   * @param about those words
   */
  public String of(Subject subject, String about, Language language) {
    String matter = new DisplayNames(office, language).matter(subject.matter());
    if (subject.reason() > 0) {
      return matter + BETWEEN + Texts.reason(language, subject.reason());
    }
    return matter.isEmpty() ? TypedText.cut(TypedText.seen(about), MOST) : matter;
  }
}
