package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.systemic.SelfChecks;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.text.QuotedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Draws a systemic issue: for supervisors with everything, for the head of a unit with what it was
 * asked and what it answered. No word of a citizen's is in it.
 */
public final class SystemicCard {
  /** What its owner does to it. */
  static final String RULE = "rule";

  static final String CLOSE = "close";
  static final String ASK = "ask";

  /** What the head of a unit does. */
  static final String CHECK = "check";

  /** Before the id of a unit whose report is to be shown. */
  static final String OF_UNIT = "of-";

  /** So many characters of reports fit into one message of a chat service, with all else. */
  private static final int ROOM = 2_400;

  private static final String BETWEEN = " · ";
  private static final int UNITS_NAMED = 20;
  private static final int BUTTONS_MOST = 10;

  private static final Map<Topic, SystemicPhrase> HEADLINES =
      Map.of(
          Topic.NOBODY, SystemicPhrase.HEAD_NOBODY,
          Topic.RECOUNTED, SystemicPhrase.HEAD_RECOUNTED,
          Topic.REMINDER, SystemicPhrase.HEAD_REMINDER,
          Topic.OVERDUE, SystemicPhrase.HEAD_OVERDUE,
          Topic.SELF_CHECKED, SystemicPhrase.HEAD_CHECKED);

  private static final Map<Topic, SystemicPhrase> HEADLINES_OF_UNIT =
      Map.of(
          Topic.REMINDER, SystemicPhrase.HEAD_SELF_CHECK_REMINDER,
          Topic.OVERDUE, SystemicPhrase.HEAD_SELF_CHECK_OVERDUE);

  private final Office office;
  private final SignedButtons buttons;

  public SystemicCard(Office office) {
    this.office = office;
    this.buttons = new SignedButtons(office.keys());
  }

  /** As it comes without being asked for; empty if it is no news any more. */
  public Optional<Reply> news(Topic topic, Member member, SystemicIssue issue) {
    boolean head = member.post().role() == Role.HEAD;
    boolean owed = !head || issue.unanswered().contains(member.post().unit());
    if (!issue.isOpen() || !owed || !new CaseAccess(office, member).mayRead(issue)) {
      return Optional.empty();
    }
    SystemicPhrase first = issue.isByHand() ? SystemicPhrase.HEAD_BY_HAND : SystemicPhrase.HEAD;
    SystemicPhrase phrase =
        head
            ? HEADLINES_OF_UNIT.getOrDefault(topic, SystemicPhrase.HEAD_SELF_CHECK)
            : topic == Topic.NOBODY && issue.selfChecks().isAsked()
                ? SystemicPhrase.HEAD_NO_HEAD
                : HEADLINES.getOrDefault(topic, first);
    Language language = Language.of(member.language());
    return Optional.of(draw(member, language, Texts.say(language, phrase), issue));
  }

  /** For somebody who may read it. */
  Reply draw(Member member, Language language, String headline, SystemicIssue issue) {
    List<String> lines = new ArrayList<>();
    lines.add(headline.isEmpty() ? issue.reference() : headline + "\n" + issue.reference());
    if (!issue.subject().matter().isEmpty()) {
      lines.add(title(issue, language));
    }
    if (issue.isByHand()) {
      lines.add(QuotedText.of(issue.opened().words()));
    }
    return member.post().role() == Role.HEAD
        ? toHead(member, language, lines, issue)
        : toSupervisor(member, language, lines, issue);
  }

  /** The unit reads how many units, and of complaints the number only if they are not few. */
  private Reply toHead(Member member, Language language, List<String> lines, SystemicIssue issue) {
    int hidden = office.books().inForce(issue.opened().at()).ranking().hiddenUnder();
    lines.add(figures(issue, language, issue.complaints() >= hidden));
    asked(issue, language).ifPresent(lines::add);
    issue
        .selfChecks()
        .of(member.post().unit())
        .ifPresent(check -> lines.add(check(check, language)));
    if (issue.unanswered().contains(member.post().unit())) {
      String until = new DisplayNames(office, language).until(issue.deadline().dueAt());
      lines.add(Texts.say(language, SystemicPhrase.REPORT_BY, until));
    }
    if (!issue.isOpen()) {
      end(issue, language).ifPresent(lines::add);
    }
    return issue.isOpen()
        ? message(lines, List.of(row(member, language, issue, CHECK, ButtonPhrase.REPORT_CHECK)))
        : message(lines, List.of());
  }

  private Reply toSupervisor(
      Member member, Language language, List<String> lines, SystemicIssue issue) {
    lines.add(figures(issue, language, issue.complaints() > 0));
    lines.add(Texts.say(language, SystemicPhrase.UNITS, names(issue.units(), language)));
    asked(issue, language).ifPresent(lines::add);
    List<SelfChecks.Answer> left = checks(issue, language, lines);
    if (!issue.unanswered().isEmpty()) {
      String names = names(issue.unanswered(), language);
      lines.add(Texts.say(language, SystemicPhrase.UNANSWERED, names));
      List<String> headless = issue.unanswered().stream().filter(this::isHeadless).toList();
      if (!headless.isEmpty()) {
        lines.add(Texts.say(language, SystemicPhrase.HEADLESS, names(headless, language)));
      }
    }
    end(issue, language).ifPresent(lines::add);
    List<List<Button>> rows = new ArrayList<>();
    CaseAccess access = new CaseAccess(office, member);
    if (issue.isOpen() && access.owns(issue) && access.refusal(issue).isEmpty()) {
      rows.add(row(member, language, issue, RULE, ButtonPhrase.RULE_CHANGED));
      rows.add(row(member, language, issue, CLOSE, ButtonPhrase.NO_RULE));
      if (!issue.selfChecks().isAsked()) {
        rows.add(row(member, language, issue, ASK, ButtonPhrase.ASK_UNITS));
      }
    }
    left.stream()
        .limit(BUTTONS_MOST)
        .forEach(check -> rows.add(List.of(ofUnit(member, language, issue, check))));
    return message(lines, rows);
  }

  private boolean isHeadless(String unit) {
    return office.store().members(Post.headOf(unit).key()).isEmpty();
  }

  /** The newest reports, as far as there is room; returns those that did not fit. */
  private List<SelfChecks.Answer> checks(
      SystemicIssue issue, Language language, List<String> lines) {
    List<SelfChecks.Answer> left = new ArrayList<>();
    int room = ROOM;
    for (SelfChecks.Answer check : issue.selfChecks().answers().reversed()) {
      String text = check(check, language);
      if (left.isEmpty() && text.length() <= room) {
        lines.add(text);
        room -= text.length();
      } else {
        left.add(check);
      }
    }
    if (!left.isEmpty()) {
      lines.add(Texts.say(language, SystemicPhrase.CHECKS_MORE, left.size()));
    }
    return left;
  }

  String check(SelfChecks.Answer check, Language language) {
    return Texts.say(
        language,
        SystemicPhrase.CHECK,
        new DisplayNames(office, language).unit(check.unit()),
        QuotedText.of(check.stamp().words()));
  }

  private static Optional<String> asked(SystemicIssue issue, Language language) {
    return issue.selfChecks().asked().words().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Texts.say(
                language, SystemicPhrase.ASKED, QuotedText.of(issue.selfChecks().asked().words())));
  }

  private Optional<String> end(SystemicIssue issue, Language language) {
    return switch (issue.state()) {
      case OPEN -> issue.nextDue().map(new DisplayNames(office, language)::next);
      case RULED ->
          Optional.of(
              Texts.say(language, SystemicPhrase.RULED, issue.rule().title(), issue.rule().day()));
      case CLOSED ->
          Optional.of(
              Texts.say(language, SystemicPhrase.CLOSED, QuotedText.of(issue.closed().words())));
    };
  }

  private static String figures(SystemicIssue issue, Language language, boolean complaints) {
    return complaints
        ? Texts.say(language, SystemicPhrase.FIGURES, issue.units().size(), issue.complaints())
        : Texts.say(language, SystemicPhrase.FIGURES_UNITS, issue.units().size());
  }

  private String names(List<String> units, Language language) {
    DisplayNames names = new DisplayNames(office, language);
    String all =
        units.stream().limit(UNITS_NAMED).map(names::unit).collect(Collectors.joining(BETWEEN));
    return units.size() > UNITS_NAMED ? all + " …" : all;
  }

  String title(SystemicIssue issue, Language language) {
    return new SystemicTitle(office).of(issue.subject(), issue.opened().words(), language);
  }

  private Button ofUnit(
      Member member, Language language, SystemicIssue issue, SelfChecks.Answer check) {
    String name = new DisplayNames(office, language).unit(check.unit());
    return buttons.finding(member.account(), OF_UNIT + check.unit(), issue.reference(), name);
  }

  private List<Button> row(
      Member member, Language language, SystemicIssue issue, String what, ButtonPhrase label) {
    return List.of(
        buttons.finding(member.account(), what, issue.reference(), Texts.say(language, label)));
  }

  private static Reply message(List<String> lines, List<List<Button>> rows) {
    return Reply.message(String.join("\n", lines), rows);
  }
}
