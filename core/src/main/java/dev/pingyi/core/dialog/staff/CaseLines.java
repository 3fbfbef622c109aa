package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.RatingDetails;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.desk.WorkList;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private Map<String, String> holders = Map.of();
  private List<Member> mine = List.of();

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

  /**
   * By whom a case was taken up.
   *
   * @param names of members, by their ids
   * @param posts all posts of the person
   */
  CaseLines knowing(Map<String, String> names, List<Member> posts) {
    holders = Map.copyOf(names);
    mine = List.copyOf(posts);
    return this;
  }

  /** So many lines stood on the pages before. */
  void from(int before) {
    number = before;
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
  void add(String tag, Complaint complaint, Instant dueAt, Role role) {
    line(tag, complaint.reference(), complaint.file().opening().counter(), due(dueAt, role));
  }

  /** With all that a list says of a case. */
  void add(String tag, Entry entry) {
    CaseRow row = entry.row();
    Role role = entry.member().post().role();
    if (entry.isFlood()) {
      add(tag, entry.flood(), due(entry.dueAt(), role));
      return;
    }
    String due = due(entry.dueAt(), role);
    String said = role == Role.HEAD ? due : and(due, details(entry));
    line(tag, row.reference(), row.place().counter(), said);
  }

  private void line(String tag, String reference, String counter, String said) {
    String place = new DisplayNames(office, language).place(counter);
    number++;
    say(ListPhrase.LINE, number, tag, reference, place, said);
    show(reference, number + ". " + reference);
  }

  private void add(String tag, WorkList.Flood flood, String due) {
    String title =
        new BundleCard(office).title(flood.kind(), flood.counter(), flood.rows().size(), language);
    number++;
    say(ListPhrase.FLAG_LINE, number, tag, and(title, due));
    show(flood.reference(), number + ". " + title);
  }

  /** What the office sees of a case in a list: never shown to the unit. */
  private String details(Entry entry) {
    CaseRow row = entry.row();
    List<String> details = new ArrayList<>();
    owed(entry).ifPresent(details::add);
    details.add(Labels.of(row.rated().grade(), language));
    if (isToBeCalled(entry.duty())) {
      details.add(number(row));
      if (row.work().tries() > 0) {
        details.add(text(ListPhrase.TRIES, row.work().tries()));
      }
    }
    if (entry.isHeldBy(mine)) {
      details.add(text(ListPhrase.MINE));
    } else if (holders.containsKey(row.work().holder())) {
      details.add(text(ListPhrase.HELD_BY, holders.get(row.work().holder())));
    }
    return details.stream().reduce(this::and).orElseThrow();
  }

  /** Whoever owes it may call the citizen. */
  private static boolean isToBeCalled(Duty duty) {
    return duty == Duty.CALL || duty == Duty.RESULT || duty == Duty.VERDICT;
  }

  private String number(CaseRow row) {
    if (!row.rated().phone()) {
      return text(ListPhrase.NO_NUMBER);
    }
    return row.rated().callTime().equals(RatingDetails.ANY_TIME)
        ? text(ListPhrase.NUMBER)
        : text(ListPhrase.NUMBER_AT, Labels.window(row.rated().callTime(), language));
  }

  /** What is owed, where a list mixes it with something else. */
  private Optional<String> owed(Entry entry) {
    return switch (entry.duty()) {
      case RESULT ->
          Optional.of(
              text(
                  entry.row().work().written() ? ListPhrase.WRITTEN_OWED : ListPhrase.RESULT_OWED));
      case REVIEW -> Optional.of(text(ListPhrase.REVIEW_OWED));
      case ACCOUNTABILITY -> Optional.of(text(ListPhrase.RECORD_OWED));
      case DECISION -> Optional.of(text(ListPhrase.DECISION_OWED));
      case CALL,
          VERDICT,
          SOLUTION,
          REMEDY,
          WORD_ON_CALL,
          WORD_ON_REMEDY,
          BREACH,
          SYSTEMIC,
          NOTHING ->
          Optional.empty();
    };
  }

  private String and(String one, String other) {
    return text(ListPhrase.AND, one, other);
  }

  private String text(ListPhrase phrase, Object... places) {
    return Texts.say(language, phrase, places);
  }

  void add(String tag, Flag flag, int open) {
    number++;
    String title =
        flag.kind().isFlood()
            ? new BundleCard(office).title(flag.kind(), flag.counter(), open, language)
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
    String all = String.join("\n", lines);
    return lines.isEmpty() ? text : text.isEmpty() ? all : text + "\n" + all;
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
  private String due(Instant dueAt, Role role) {
    boolean late = !now.isBefore(dueAt);
    if (role == Role.HEAD) {
      String until = new DisplayNames(office, language).until(dueAt);
      return Texts.say(language, late ? ListPhrase.DAY_IS_OVER : ListPhrase.BY_DAY, until);
    }
    String time = new DisplayNames(office, language).of(Duration.between(now, dueAt));
    return Texts.say(language, late ? ListPhrase.LATE : ListPhrase.LEFT, time);
  }
}
