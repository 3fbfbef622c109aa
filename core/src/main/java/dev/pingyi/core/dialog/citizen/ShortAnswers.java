package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.text.TypedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What citizens ask or answer in a few words of their own, while no words are asked for. */
final class ShortAnswers {
  private final Office office;
  private final SignedButtons buttons;
  private final CitizenResponses responses;

  ShortAnswers(Office office, SignedButtons buttons, CitizenResponses responses) {
    this.office = office;
    this.buttons = buttons;
    this.responses = responses;
  }

  /** At rest: an answer to what the office has asked, or to one of the usual questions. */
  Optional<Turn> typed(DialogContext context, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Turn> answered = answer(context, text);
    return answered.or(
        () ->
            TypedPhrase.HELLO.isMeantBy(text)
                ? standing(context).or(() -> said(context, CitizenPhrase.HELLO))
                : shortAnswer(context, text).map(a -> new Turn.Said(Reply.message(a))));
  }

  private static Optional<Turn> said(DialogContext context, CitizenPhrase phrase) {
    return Optional.of(Turn.notice(context.say(phrase)));
  }

  /** What is said to the usual questions, wherever the talk stands. */
  Optional<String> shortAnswer(DialogContext context, String text) {
    if (TypedPhrase.COMPLAIN.isMeantBy(text)) {
      return Optional.of(complain(context));
    }
    return answerTo(text).map(context::say);
  }

  private static Optional<CitizenPhrase> answerTo(String text) {
    if (TypedPhrase.THANKS.isMeantBy(text)) {
      return Optional.of(CitizenPhrase.ANSWER_WELCOME);
    }
    if (TypedPhrase.WHY.isMeantBy(text)) {
      return Optional.of(CitizenPhrase.ANSWER_WHY);
    }
    return TypedPhrase.HELLO.isMeantBy(text)
        ? Optional.of(CitizenPhrase.ANSWER_HELLO)
        : Optional.empty();
  }

  private String complain(DialogContext context) {
    return context.say(
        open(context).isEmpty()
            ? CitizenPhrase.ANSWER_COMPLAIN
            : CitizenPhrase.ANSWER_COMPLAIN_OPEN,
        office.books().inForce(context.now()).promises().call().toHours(),
        officePhone(context));
  }

  /** Where a person can be spoken to; who has a complaint open can write as well. */
  Reply human(DialogContext context) {
    Optional<String> hall =
        context
            .talk()
            .counter()
            .flatMap(c -> office.roster().counter(c))
            .flatMap(c -> office.roster().unit(c.unit()))
            .map(Unit::phone)
            .filter(phone -> !phone.isEmpty());
    String text =
        hall.map(phone -> context.say(CitizenPhrase.HUMAN, phone, officePhone(context)))
            .orElseGet(() -> context.say(CitizenPhrase.HUMAN_OFFICE, officePhone(context)));
    Optional<Complaint> open = open(context).stream().findFirst();
    return open.map(
            complaint ->
                Reply.message(
                    text + "\n" + context.say(CitizenPhrase.HUMAN_LETTER),
                    List.of(List.of(letter(context, complaint)))))
        .orElseGet(() -> Reply.message(text));
  }

  private Button letter(DialogContext context, Complaint complaint) {
    String label = Labels.of(Action.REPLY, context.language());
    return buttons.action(context.account(), complaint.reference(), Action.REPLY, label);
  }

  /** How the account's open complaints stand, what waits for an answer first; empty without one. */
  Optional<Turn> standing(DialogContext context) {
    List<Complaint> open = open(context);
    if (open.isEmpty() || !context.talk().isAtRest()) {
      return Optional.empty();
    }
    Language language = context.language();
    List<String> texts = new ArrayList<>();
    List<List<Button>> rows = new ArrayList<>();
    for (Complaint complaint : open) {
      new OpenQuestion(office, buttons)
          .of(complaint, language)
          .ifPresent(
              asked -> {
                texts.addFirst(asked.text());
                rows.addAll(0, asked.rows());
              });
      texts.add(
          context.say(
                  CitizenPhrase.RETURNED,
                  new DisplayNames(office, language).place(complaint.file().opening().counter()),
                  complaint.reference())
              + "\n"
              + new StripText(language).of(complaint)
              + complaint
                  .due()
                  .map(new DisplayNames(office, language)::next)
                  .map("\n"::concat)
                  .orElse(""));
    }
    texts.add(context.say(CitizenPhrase.WRITE_ON));
    return Optional.of(new Turn.Said(Reply.message(String.join("\n\n", texts), rows)));
  }

  /** The typed answer to the one question that waits; between several nobody can tell. */
  private Optional<Turn> answer(DialogContext context, String text) {
    List<Press.OnComplaint> meant =
        open(context).stream().flatMap(c -> meant(c, text).stream().map(a -> press(c, a))).toList();
    if (meant.isEmpty() && TypedPhrase.DENY_SOLVED.isMeantBy(text)) {
      return new Reopening(office, buttons, responses).of(context, complaints(context));
    }
    return meant.size() == 1
        ? Optional.of(responses.act(context, meant.getFirst()))
        : Optional.empty();
  }

  private static Press.OnComplaint press(Complaint complaint, Action action) {
    return new Press.OnComplaint(action, complaint.reference(), "");
  }

  private static Optional<Action> meant(Complaint complaint, String text) {
    List<Action> answers = OpenQuestion.answers(complaint);
    return answers.stream().filter(action -> isMeant(complaint, action, text)).findFirst();
  }

  private static boolean isMeant(Complaint complaint, Action action, String text) {
    boolean yes = action == OpenQuestion.answers(complaint).getFirst();
    boolean label =
        Arrays.stream(Language.values())
            .anyMatch(
                l ->
                    TypedText.label(Labels.of(action, complaint.file(), l))
                        .equals(TypedText.label(text)));
    TypedPhrase plain = yes ? TypedPhrase.YES : TypedPhrase.NO;
    return label || plain.isMeantBy(text) || isMeant(action, text);
  }

  private static boolean isMeant(Action action, String text) {
    Optional<TypedPhrase> grade =
        TypedPhrase.of(
            text,
            TypedPhrase.GRADE_5,
            TypedPhrase.GRADE_4,
            TypedPhrase.GRADE_2,
            TypedPhrase.GRADE_1);
    boolean good = grade.filter(g -> g.compareTo(TypedPhrase.GRADE_3) < 0).isPresent();
    return switch (action) {
      case CONFIRM_CALL -> TypedPhrase.CONFIRM_CALL.isMeantBy(text);
      case DENY_CALL -> TypedPhrase.DENY_CALL.isMeantBy(text);
      case CONFIRM_SOLVED -> TypedPhrase.CONFIRM_SOLVED.isMeantBy(text);
      case DENY_SOLVED -> TypedPhrase.DENY_SOLVED.isMeantBy(text);
      case ACCEPT_REMEDY -> good;
      case REJECT_REMEDY -> grade.isPresent() && !good;
      case SHOW_NUMBER,
          WRITE,
          REACHED,
          NO_ANSWER,
          SETTLE,
          ASSIGN,
          REFER,
          MERGE,
          UPHOLD,
          RECORD_ACCOUNTABILITY,
          CORRECT_ACCOUNTABILITY,
          REVOKE,
          DISMISS_APPEAL,
          GRANT_APPEAL,
          NOTE,
          SEND_BACK,
          CLOSE,
          CLAIM,
          GIVE_BACK,
          PASS_ON,
          MEMO,
          REOPEN,
          SEPARATE,
          RELEASE,
          REWRITE,
          WITHHOLD,
          PUT_RIGHT,
          APPEAL,
          REPLY,
          CHANGE_GRADES,
          CHANGE_CALL_TIME,
          WITHDRAW,
          ERASE,
          OPEN,
          ADD_DETAILS,
          READY,
          HAND_OVER,
          REMIND,
          RECOUNT,
          CLOSE_UNANSWERED ->
          false;
    };
  }

  /** The account's complaints that are not closed, newest first. */
  private List<Complaint> open(DialogContext context) {
    return complaints(context).stream().filter(c -> !(c instanceof Complaint.Closed)).toList();
  }

  private List<Complaint> complaints(DialogContext context) {
    return context.talk().recent().reversed().stream()
        .flatMap(r -> office.store().complaint(r.reference()).stream())
        .toList();
  }

  private String officePhone(DialogContext context) {
    return office.books().inForce(context.now()).talk().officePhone();
  }
}
