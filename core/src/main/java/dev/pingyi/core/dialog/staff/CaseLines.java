package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenComplaints;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of cases on its way to one message: a line and a button for each, in the order in which
 * they come, and a button for all.
 */
final class CaseLines {
  private final Office office;
  private final String account;
  private final Language language;
  private final Instant now;
  private final SignedButtons buttons;
  private final List<String> lines = new ArrayList<>();
  private final List<List<Button>> rows = new ArrayList<>();
  private int number;

  /**
   * @param account whose buttons they are
   */
  CaseLines(Office office, String account, Language language, Instant now) {
    this.office = office;
    this.account = account;
    this.language = language;
    this.now = now;
    this.buttons = new SignedButtons(office.keys());
  }

  void say(Phrase phrase, Object... places) {
    lines.add(Texts.say(language, phrase, places));
  }

  void say(String line) {
    lines.add(line);
  }

  /**
   * @param tag what happened to it, in brackets, or nothing
   */
  void add(String tag, Complaint complaint, Role role) {
    String place = new DisplayNames(office, language).place(complaint.file().opening().counter());
    number++;
    say(ListPhrase.LINE, number, tag, complaint.reference(), place, due(complaint, role));
    show(complaint.reference(), number + ". " + complaint.reference());
  }

  void add(String tag, Flag flag, int open) {
    number++;
    String title =
        flag.kind().isFlood()
            ? new BundleCard(office).title(flag, open, language)
            : new FlagCard(office).place(flag, language);
    boolean unnamed = tag.isEmpty() && !flag.kind().isFlood();
    say(
        ListPhrase.FLAG_LINE,
        number,
        unnamed ? tag(new FlagCard(office).head(flag, language)) : tag,
        title);
    show(flag.reference(), number + ". " + title);
  }

  /** What happened, as it stands in brackets at the beginning of each message to staff. */
  static String tag(String message) {
    int chinese = message.indexOf('】');
    int end = message.startsWith("[") ? message.indexOf(']') : chinese;
    String tag = message.substring(0, end + 1);
    return end == chinese ? tag : tag + " ";
  }

  /** A line that opens nothing. */
  void add(String text) {
    number++;
    say(ListPhrase.FLAG_LINE, number, "", text);
  }

  /** A line that opens something of another kind. */
  void add(String text, String reference) {
    add(text);
    show(reference, number + ". " + reference);
  }

  void show(String reference, String label) {
    rows.add(List.of(buttons.show(account, reference, label)));
  }

  /** The lines under others. */
  String under(String text) {
    return lines.isEmpty() ? text : text + "\n" + String.join("\n", lines);
  }

  List<List<Button>> rows() {
    return List.copyOf(rows);
  }

  Reply reply() {
    String tasks = Texts.say(language, ListPhrase.TASKS);
    rows.add(List.of(buttons.tasks(account, tasks)));
    return Reply.message(String.join("\n", lines), rows);
  }

  /** The unit learns days, never minutes. */
  private String due(Complaint complaint, Role role) {
    Instant dueAt = OpenComplaints.promisedBy(complaint, role);
    boolean late = !now.isBefore(dueAt);
    if (role == Role.HEAD) {
      Object day = office.books().day(dueAt.minusSeconds(1));
      return Texts.say(language, late ? ListPhrase.DAY_IS_OVER : ListPhrase.BY_DAY, day);
    }
    String time = new DisplayNames(office, language).of(Duration.between(now, dueAt));
    return Texts.say(language, late ? ListPhrase.LATE : ListPhrase.LEFT, time);
  }
}
