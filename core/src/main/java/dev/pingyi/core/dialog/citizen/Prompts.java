package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.OnPage;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what the citizen is asked from where the talk stands. */
final class Prompts {
  static final String DONE = "done";
  static final String SKIP = "skip";
  static final String BACK = "back";
  static final String CANCEL = "cancel";
  static final String ADD = "add";
  static final String OTHER = "other";
  static final String CHANGE = "change";
  static final String WITHDRAW = "withdraw";
  static final String AGAIN = "again";

  /** Before reasons that were typed: they are chosen, and stay so when they are typed again. */
  static final String ADDED = "+";

  private final Office office;
  private final SignedButtons buttons;

  Prompts(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  /** What is said where the talk stands; above a question, what the answer before it led to. */
  Reply ask(Conversation talk) {
    Reply reply = draw(talk);
    return talk.note().isEmpty()
        ? reply
        : new Reply(
            reply.kind(),
            new Notes(office).of(talk) + "\n" + reply.text(),
            reply.rows(),
            reply.onPage());
  }

  private Reply draw(Conversation talk) {
    return switch (talk.step()) {
      case Step.Idle _ -> Reply.message(say(talk, CitizenPhrase.HELLO));
      case Step.Told told -> Reply.message(told.text());
      case Step.Erased step -> Reply.cleanSlate(say(talk, OwnDataPhrase.ERASED, step.reference()));
      case Step.GradeMatter step -> gradeMatter(talk, step);
      case Step.GradePerson step -> gradePerson(talk, step);
      case Step.WhichMatter _, Step.Reasons _, Step.Words _, Step.Phone _, Step.CallTime _ ->
          new DetailPrompts(office, buttons).ask(talk);
      case Step.Done step -> new EndPrompts(office, buttons, talk).done(step);
      case Step.Returned step -> new EndPrompts(office, buttons, talk).returned(step);
      case Step.Letter step -> letter(talk, step);
      case Step.AskSolved step -> askSolved(talk, step);
      case Step.Card _, Step.Tasks _, Step.AwaitWords _ -> Reply.silence();
    };
  }

  private Reply gradeMatter(Conversation talk, Step.GradeMatter step) {
    QuestionButtons rows = new QuestionButtons(buttons, talk);
    String asked = say(talk, CitizenPhrase.MATTER_QUESTION);
    String question = asked + "\n" + place(talk, step.visit());
    Optional<Rating> changed = changed(step.changes());
    if (changed.isEmpty()) {
      String notice = say(talk, CitizenPhrase.PRIVACY_LINE);
      return Reply.message(question + "\n\n" + notice, graded(talk, rows.whileDraft(false)))
          .on(OnPage.about(step.visit().counter(), step.visit().matter(), asked));
    }
    String now = now(talk, changed.get().matterGrade());
    return Reply.message(question + "\n" + now, graded(talk, keeping(rows)));
  }

  private Reply gradePerson(Conversation talk, Step.GradePerson step) {
    QuestionButtons rows = new QuestionButtons(buttons, talk);
    String matter = new DisplayNames(office, talk.language()).of(step.matterGrade());
    String question = say(talk, CitizenPhrase.ASK_PERSON_GRADE, matter);
    Optional<Rating> changed = changed(step.changes());
    if (changed.isEmpty()) {
      return Reply.message(question, graded(talk, rows.whileDraft(true)));
    }
    String now = now(talk, changed.get().personGrade());
    return Reply.message(question + "\n" + now, graded(talk, keeping(rows)));
  }

  private Optional<Rating> changed(String reference) {
    return reference.isEmpty() ? Optional.empty() : office.store().rating(reference);
  }

  private String now(Conversation talk, Grade grade) {
    String label = new DisplayNames(office, talk.language()).of(grade);
    return say(talk, CitizenPhrase.GRADE_NOW, label);
  }

  /** A change that is not made leaves the rating as it was. */
  private static List<List<Button>> keeping(QuestionButtons rows) {
    return List.of(List.of(rows.quiet(CANCEL, ButtonPhrase.ENOUGH)));
  }

  private String place(Conversation talk, Visit visit) {
    DisplayNames names = new DisplayNames(office, talk.language());
    String matter = names.matter(visit.matter());
    return names.place(visit.counter()) + (matter.isEmpty() ? "" : " · " + matter);
  }

  private List<List<Button>> graded(Conversation talk, List<List<Button>> below) {
    DisplayNames names = new DisplayNames(office, talk.language());
    QuestionButtons question = new QuestionButtons(buttons, talk);
    List<List<Button>> rows = new ArrayList<>();
    for (Grade grade : Grade.bestFirst()) {
      rows.add(List.of(question.choice("g" + grade.score(), names.of(grade))));
    }
    rows.addAll(below);
    return rows;
  }

  private Reply letter(Conversation talk, Step.Letter step) {
    QuestionButtons question = new QuestionButtons(buttons, talk);
    CitizenPhrase ask =
        talk.note().isEmpty() ? CitizenPhrase.ASK_LETTER : CitizenPhrase.ASK_LETTER_REST;
    int most = office.books().inForce(talk.at()).talk().letterMax();
    return Reply.message(
            say(talk, ask, step.reference(), most),
            List.of(List.of(question.quiet(BACK, ButtonPhrase.BACK))))
        .on(OnPage.inWords(most));
  }

  private Reply askSolved(Conversation talk, Step.AskSolved step) {
    return office
        .store()
        .complaint(step.reference())
        .map(complaint -> new OpenQuestion(office, buttons).solved(complaint, talk.language()))
        .orElseGet(() -> Reply.message(say(talk, CitizenPhrase.ASK_SOLVED)));
  }

  private String say(Conversation talk, Phrase phrase, Object... places) {
    return Texts.say(talk.language(), phrase, places);
  }
}
