package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Button.Kind;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.OnPage;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.rulebook.CallWindow;
import dev.pingyi.core.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.List;

/** Draws what the citizen is asked from where the talk stands. */
final class Prompts {
  static final String DONE = "done";
  static final String SKIP = "skip";
  static final String BACK = "back";
  static final String CANCEL = "cancel";
  static final String ADD = "add";

  private final Office office;
  private final SignedButtons buttons;

  Prompts(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  Reply ask(Conversation talk) {
    DisplayNames names = new DisplayNames(office, talk.language());
    return switch (talk.step()) {
      case Step.Idle _ -> Reply.message(say(talk, CitizenPhrase.HELLO));
      case Step.Told told -> Reply.message(told.text());
      case Step.Erased step -> Reply.cleanSlate(say(talk, OwnDataPhrase.ERASED, step.reference()));
      case Step.GradeMatter step -> gradeMatter(talk, step.visit(), names);
      case Step.GradePerson step -> gradePerson(talk, step, names);
      case Step.WhichMatter step -> whichMatter(talk, step, names);
      case Step.Reasons step -> reasons(talk, step);
      case Step.Words step -> words(talk, step);
      case Step.Phone step -> phone(talk, step);
      case Step.CallTime step -> callTime(talk, step);
      case Step.Done step -> done(talk, step);
      case Step.AskSolved step -> askSolved(talk, step);
      case Step.Card _, Step.AwaitWords _ -> Reply.silence();
    };
  }

  private Reply gradeMatter(Conversation talk, Visit visit, DisplayNames names) {
    String matter = names.matter(visit.matter());
    String place = names.place(visit.counter()) + (matter.isEmpty() ? "" : " · " + matter);
    List<List<Button>> rows = grades(talk, names);
    rows.add(List.of(quiet(talk, CANCEL, ButtonPhrase.CANCEL)));
    int daysKept = office.books().inForce(visit.at()).talk().contactDaysKept();
    String question = say(talk, CitizenPhrase.MATTER_QUESTION);
    return Reply.message(say(talk, CitizenPhrase.ASK_MATTER_GRADE, place, daysKept), rows)
        .on(OnPage.about(visit.counter(), visit.matter(), question));
  }

  private Reply gradePerson(Conversation talk, Step.GradePerson step, DisplayNames names) {
    List<List<Button>> rows = grades(talk, names);
    rows.add(backAndCancel(talk));
    return Reply.message(
        say(talk, CitizenPhrase.ASK_PERSON_GRADE, names.of(step.matterGrade())), rows);
  }

  private List<List<Button>> grades(Conversation talk, DisplayNames names) {
    List<List<Button>> rows = new ArrayList<>();
    for (Grade grade : Grade.bestFirst()) {
      rows.add(List.of(choice(talk, "g" + grade.score(), names.of(grade))));
    }
    return rows;
  }

  private Reply whichMatter(Conversation talk, Step.WhichMatter step, DisplayNames names) {
    List<List<Button>> rows = new ArrayList<>();
    office.roster().counter(step.counter()).stream()
        .flatMap(counter -> office.roster().mattersOf(counter).stream())
        .forEach(m -> rows.add(List.of(choice(talk, "m" + m.id(), names.of(m)))));
    rows.add(List.of(quiet(talk, CANCEL, ButtonPhrase.CANCEL)));
    return Reply.message(say(talk, CitizenPhrase.ASK_WHICH_MATTER), rows);
  }

  private Reply reasons(Conversation talk, Step.Reasons step) {
    List<List<Button>> rows = new ArrayList<>();
    RuleBook book = bookOf(talk, step.reference());
    boolean bad = book.grades().isBad(step.grade());
    List<Integer> active = book.talk().reasons().getOrDefault(step.grade(), List.of());
    for (int code : active) {
      String label = Texts.reason(talk.language(), code);
      boolean ticked = step.chosen().contains(code);
      rows.add(List.of(buttons.box(talk.account(), talk.question(), "r" + code, label, ticked)));
    }
    rows.add(List.of(main(talk, DONE, ButtonPhrase.DONE)));
    boolean before = bad && severalMatters(step.counter());
    rows.add(before ? backAndCancel(talk) : List.of(quiet(talk, CANCEL, ButtonPhrase.CANCEL)));
    String text = say(talk, bad ? CitizenPhrase.ASK_REASONS : CitizenPhrase.ASK_REASONS_GOOD);
    return Reply.message(
        step.none() ? say(talk, CitizenPhrase.REASONS_NONE) + "\n" + text : text, rows);
  }

  private Reply words(Conversation talk, Step.Words step) {
    int most = bookOf(talk, step.reference()).talk().wordsMax();
    List<List<Button>> rows =
        List.of(List.of(quiet(talk, SKIP, ButtonPhrase.SKIP)), backAndCancel(talk));
    return Reply.message(say(talk, CitizenPhrase.ASK_WORDS, most), rows).on(OnPage.inWords(most));
  }

  private Reply phone(Conversation talk, Step.Phone step) {
    List<List<Button>> rows =
        List.of(List.of(quiet(talk, SKIP, ButtonPhrase.SKIP)), backAndCancel(talk));
    String text = say(talk, CitizenPhrase.ASK_PHONE);
    if (step.wrong()) {
      text = say(talk, CitizenPhrase.PHONE_WRONG);
    } else if (step.cut()) {
      text = cut(talk, step.reference()) + "\n" + text;
    }
    return Reply.message(text, rows);
  }

  private Reply callTime(Conversation talk, Step.CallTime step) {
    List<List<Button>> rows = new ArrayList<>();
    for (CallWindow window : bookOf(talk, step.reference()).talk().callWindows()) {
      String label = Labels.window(window.code(), talk.language());
      rows.add(List.of(choice(talk, "w" + window.code(), label)));
    }
    rows.add(List.of(quiet(talk, SKIP, ButtonPhrase.SKIP)));
    rows.add(backAndCancel(talk));
    return Reply.message(say(talk, CitizenPhrase.ASK_CALL_TIME), rows);
  }

  private Reply done(Conversation talk, Step.Done step) {
    return ended(talk, step).on(OnPage.END);
  }

  private Reply ended(Conversation talk, Step.Done step) {
    RuleBook book = bookOf(talk, step.reference());
    StringBuilder text = new StringBuilder();
    if (step.cut()) {
      text.append(cut(talk, step.reference())).append('\n');
    }
    text.append(
        say(
            talk,
            step.added() ? CitizenPhrase.THANKS_ADDED : CitizenPhrase.THANKS,
            step.reference()));
    if (step.heldBack()) {
      text.append('\n').append(say(talk, heldBack(talk, step.reference())));
    }
    if (book.grades().isBad(step.grade())) {
      promise(talk, step).forEach(line -> text.append('\n').append(line));
      return Reply.message(text.toString());
    }
    boolean more = book.talk().submissionsMax() > 1;
    return step.added() || !more
        ? Reply.message(text.toString())
        : Reply.message(text.toString(), List.of(List.of(quiet(talk, ADD, ButtonPhrase.ADD))));
  }

  /** Why praise does not count. */
  private CitizenPhrase heldBack(Conversation talk, String reference) {
    List<Member> posts = office.store().caller(talk.account()).members();
    boolean own =
        office
            .store()
            .rating(reference)
            .flatMap(rating -> office.roster().unit(rating.unit()))
            .filter(unit -> Member.anyOver(posts, unit))
            .isPresent();
    return own ? CitizenPhrase.THANKS_OWN_POST : CitizenPhrase.THANKS_HELD_BACK;
  }

  private List<String> promise(Conversation talk, Step.Done step) {
    return office.store().complaint(step.reference()).stream()
        // Somebody may have called while the citizen was still writing.
        .filter(Complaint.CallOwed.class::isInstance)
        .map(Complaint::file)
        .map(
            file ->
                say(
                    talk,
                    file.details().phone()
                        ? CitizenPhrase.PROMISED
                        : CitizenPhrase.PROMISED_WITHOUT_PHONE,
                    DisplayNames.minute(file.opening().callDueAt().atZone(office.books().zone()))))
        .toList();
  }

  private Reply askSolved(Conversation talk, Step.AskSolved step) {
    List<List<Button>> rows =
        office.store().complaint(step.reference()).stream()
            .filter(c -> c instanceof Complaint.Settled)
            .flatMap(
                c ->
                    Workflow.answers(c).stream()
                        .filter(Workflow::isAskedSecond)
                        .map(a -> buttons.action(talk.account(), c, a, talk.language())))
            .map(List::of)
            .toList();
    return Reply.message(say(talk, CitizenPhrase.ASK_SOLVED), rows);
  }

  /** The book of the rating's own instant. */
  private RuleBook bookOf(Conversation talk, String reference) {
    return office.books().inForce(talk.ratedAt(reference));
  }

  private boolean severalMatters(String counter) {
    return office.roster().counter(counter).filter(c -> c.matters().size() > 1).isPresent();
  }

  private String cut(Conversation talk, String reference) {
    return say(talk, CitizenPhrase.WORDS_CUT, bookOf(talk, reference).talk().wordsMax());
  }

  private List<Button> backAndCancel(Conversation talk) {
    return List.of(quiet(talk, BACK, ButtonPhrase.BACK), quiet(talk, CANCEL, ButtonPhrase.CANCEL));
  }

  private Button choice(Conversation talk, String choice, String label) {
    return buttons.choice(talk.account(), talk.question(), choice, label, Kind.CHOICE);
  }

  private Button main(Conversation talk, String choice, Phrase label) {
    return buttons.choice(talk.account(), talk.question(), choice, say(talk, label), Kind.MAIN);
  }

  private Button quiet(Conversation talk, String choice, Phrase label) {
    return buttons.choice(talk.account(), talk.question(), choice, say(talk, label), Kind.QUIET);
  }

  private String say(Conversation talk, Phrase phrase, Object... places) {
    return Texts.say(talk.language(), phrase, places);
  }
}
