package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.TakenPoints;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.complaint.PointsEffect;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.text.QuotedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws a breach: for inspectors with what was reported, for supervisors without, for the head with
 * kind, place and day only.
 */
public final class BreachCard {
  private static final Map<Topic, BreachPhrase> HEADLINES =
      Map.of(
          Topic.NOBODY, BreachPhrase.HEAD_NOBODY,
          Topic.RECOUNTED, BreachPhrase.HEAD_RECOUNTED,
          Topic.REMINDER, BreachPhrase.HEAD_REMINDER,
          Topic.OVERDUE, BreachPhrase.HEAD_OVERDUE,
          Topic.BREACH_DECIDED, BreachPhrase.HEAD_DECIDED);

  private final Office office;
  private final SignedButtons buttons;

  public BreachCard(Office office) {
    this.office = office;
    this.buttons = new SignedButtons(office.keys());
  }

  /** What is kept of a report that the operator enters. */
  public static String reportByCommand(String place, String at) {
    return Texts.say(Language.ZH, BreachPhrase.BY_COMMAND, place, at);
  }

  /** The reason that is kept if the operator gives none. */
  public static String reasonByCommand() {
    return Texts.say(Language.ZH, BreachPhrase.NO_REASON);
  }

  /** As it comes without being asked for; empty if it is no news any more. */
  public Optional<Reply> news(Topic topic, Member member, Breach breach, Instant now) {
    Language language = Language.of(member.language());
    boolean decided = topic == Topic.BREACH_DECIDED;
    CaseAccess access = new CaseAccess(office, member);
    return switch (member.post().role()) {
      case INSPECTOR ->
          decided != breach.isOpen() && (decided || access.refusal(breach).isEmpty())
              ? Optional.of(
                  draw(member.account(), language, headline(topic, language), breach, !decided))
              : Optional.empty();
      case HEAD ->
          breach.state() == Breach.State.CONFIRMED
              ? Optional.of(toHead(language, breach))
              : Optional.empty();
      case SUPERVISOR ->
          breach.isOpen() && access.mayRead(breach.place().unit(), breach.area())
              ? Optional.of(toSupervisor(headline(topic, language), language, breach))
              : Optional.empty();
      case CALLBACK, OPERATOR -> Optional.empty();
    };
  }

  private static String headline(Topic topic, Language language) {
    return Texts.say(language, HEADLINES.getOrDefault(topic, BreachPhrase.HEAD));
  }

  /** Kind, place and day; not who reported it, nor in which words. */
  private Reply toHead(Language language, Breach breach) {
    Instant at = breach.decided().at();
    PointsEffect taken = new TakenPoints(office).of(breach.place().unit(), at, breach.reference());
    String day = office.books().day(at).toString();
    return message(
        Texts.say(language, BreachPhrase.HEAD_CONFIRMED, day, -taken.change(), taken.left()),
        breach.reference(),
        what(breach, language),
        Texts.say(language, BreachPhrase.FOR_UNIT));
  }

  private Reply toSupervisor(String headline, Language language, Breach breach) {
    return message(headline, breach.reference(), what(breach, language), next(breach, language));
  }

  private static Reply message(String... lines) {
    return Reply.message(String.join("\n", lines));
  }

  /**
   * For an inspector.
   *
   * @param decides whether the reader may decide it
   */
  Reply draw(String account, Language language, String headline, Breach breach, boolean decides) {
    List<String> lines = new ArrayList<>();
    if (!headline.isEmpty()) {
      lines.add(headline);
    }
    lines.add(breach.reference());
    lines.add(what(breach, language));
    lines.add(reported(breach, language));
    switch (breach.state()) {
      case OPEN -> lines.add(next(breach, language));
      case CONFIRMED -> lines.add(said(language, BreachPhrase.CONFIRMED, breach));
      case REJECTED -> lines.add(said(language, BreachPhrase.REJECTED, breach));
    }
    if (breach.isOpen() && !decides) {
      lines.add(Texts.say(language, StaffPhrase.OWN_REPORT));
    }
    String text = String.join("\n", lines);
    return breach.isOpen() && decides
        ? Reply.message(text, List.of(deciding(account, language, breach)))
        : Reply.message(text);
  }

  private List<Button> deciding(String account, Language language, Breach breach) {
    return List.of(
        button(account, language, breach, Breach.State.CONFIRMED, ButtonPhrase.BREACH_CONFIRM),
        button(account, language, breach, Breach.State.REJECTED, ButtonPhrase.BREACH_REJECT));
  }

  private Button button(
      String account, Language language, Breach breach, Breach.State how, ButtonPhrase label) {
    return buttons.finding(account, how.code(), breach.reference(), Texts.say(language, label));
  }

  private static String said(Language language, BreachPhrase phrase, Breach breach) {
    return Texts.say(language, phrase, QuotedText.of(breach.decided().words()));
  }

  /** What an inspector wrote, or what the product noticed. */
  private String reported(Breach breach, Language language) {
    String clue = breach.clue().reference();
    if (breach.isNoticed()) {
      String at = DisplayNames.minute(breach.reported().at().atZone(office.books().zone()));
      return clue.isEmpty()
          ? Texts.say(language, BreachPhrase.NOTICED_QUESTION, at, pryer(breach))
          : Texts.say(language, BreachPhrase.NOTICED_LOOKUP, at, pryer(breach), clue);
    }
    String words =
        Texts.say(language, BreachPhrase.REPORTED, QuotedText.of(breach.reported().words()));
    return clue.isEmpty() ? words : words + "\n" + Texts.say(language, BreachPhrase.CLUE, clue);
  }

  /** The name by which somebody of the unit was invited; gone with the person. */
  private String pryer(Breach breach) {
    return office.store().members(Post.headOf(breach.place().unit()).key()).stream()
        .filter(m -> m.id().equals(breach.clue().member()))
        .map(Member::name)
        .findFirst()
        .orElse("–");
  }

  private String next(Breach breach, Language language) {
    return breach.nextDue().map(new DisplayNames(office, language)::next).orElse("");
  }

  private String what(Breach breach, Language language) {
    return what(breach.kind(), breach.place(), language);
  }

  /** Kind and place: all that its unit is told. */
  public String what(BreachKind kind, FlagPlace place, Language language) {
    return Labels.of(kind, language) + " · " + place(place, language);
  }

  String place(Breach breach, Language language) {
    return place(breach.place(), language);
  }

  private String place(FlagPlace place, Language language) {
    DisplayNames names = new DisplayNames(office, language);
    return place.counter().isEmpty() ? names.unit(place.unit()) : names.place(place.counter());
  }
}
