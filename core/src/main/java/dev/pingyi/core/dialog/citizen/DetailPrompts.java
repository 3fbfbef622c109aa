package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.OnPage;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.rulebook.CallWindow;
import dev.pingyi.core.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the questions about a rating that is already kept. */
final class DetailPrompts {
  private final Office office;
  private final SignedButtons buttons;

  DetailPrompts(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  Reply ask(Conversation talk) {
    QuestionButtons question = new QuestionButtons(buttons, talk);
    return switch (talk.step()) {
      case Step.WhichMatter step -> whichMatter(talk, step, question);
      case Step.Reasons step -> reasons(talk, step, question);
      case Step.Words step -> words(talk, step, question);
      case Step.Phone _ ->
          Reply.message(say(talk, CitizenPhrase.ASK_PHONE), skipped(talk, question));
      case Step.CallTime step -> callTime(talk, step, question);
      case Step.Idle _,
          Step.GradeMatter _,
          Step.GradePerson _,
          Step.Done _,
          Step.Returned _,
          Step.Letter _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _,
          Step.Card _,
          Step.Tasks _,
          Step.AwaitWords _ ->
          throw new IllegalArgumentException("no question about a rating");
    };
  }

  private Reply whichMatter(Conversation talk, Step.WhichMatter step, QuestionButtons question) {
    DisplayNames names = new DisplayNames(office, talk.language());
    List<List<Button>> rows = new ArrayList<>();
    office.roster().counter(step.counter()).stream()
        .flatMap(counter -> office.roster().mattersOf(counter).stream())
        .forEach(m -> rows.add(List.of(question.choice("m" + m.id(), names.of(m)))));
    rows.addAll(question.whileKept(false, mayChange(talk)));
    return Reply.message(say(talk, CitizenPhrase.ASK_WHICH_MATTER), rows);
  }

  private Reply reasons(Conversation talk, Step.Reasons step, QuestionButtons question) {
    List<List<Button>> rows = new ArrayList<>();
    RuleBook book = bookOf(talk, step.reference());
    boolean bad = book.grades().isBad(step.grade());
    for (int code : book.talk().reasons().getOrDefault(step.grade(), List.of())) {
      String label = Texts.reason(talk.language(), code);
      rows.add(List.of(question.box("r" + code, label, step.chosen().contains(code))));
    }
    String other = say(talk, ButtonPhrase.OTHER_REASON);
    rows.add(List.of(question.choice(Prompts.OTHER, other)));
    rows.add(List.of(question.main(Prompts.DONE, ButtonPhrase.DONE)));
    rows.addAll(question.whileKept(bad && severalMatters(step.counter()), mayChange(talk)));
    return Reply.message(
        say(talk, bad ? CitizenPhrase.ASK_REASONS : CitizenPhrase.ASK_REASONS_GOOD), rows);
  }

  private Reply words(Conversation talk, Step.Words step, QuestionButtons question) {
    RuleBook book = bookOf(talk, step.reference());
    boolean bad = book.grades().isBad(step.grade());
    CitizenPhrase ask =
        switch (step.why()) {
          case OPTIONAL -> bad ? CitizenPhrase.ASK_WORDS : CitizenPhrase.ASK_WORDS_GOOD;
          case OTHER -> bad ? CitizenPhrase.ASK_OTHER : CitizenPhrase.ASK_OTHER_GOOD;
          case OTHER_AGAIN -> CitizenPhrase.ASK_OTHER_AGAIN;
          case REST -> CitizenPhrase.ASK_REST;
        };
    String text = say(talk, ask, book.talk().wordsMax());
    if (!step.chosen().isEmpty()) {
      text = say(talk, CitizenPhrase.REASONS_CHOSEN, chosen(talk, step.chosen())) + "\n\n" + text;
    }
    return Reply.message(text, skipped(talk, question)).on(OnPage.inWords(book.talk().wordsMax()));
  }

  private static String chosen(Conversation talk, List<Integer> codes) {
    return codes.stream()
        .map(code -> Texts.reason(talk.language(), code))
        .collect(Collectors.joining(Texts.say(talk.language(), CitizenPhrase.COMMA)));
  }

  private Reply callTime(Conversation talk, Step.CallTime step, QuestionButtons question) {
    List<List<Button>> rows = new ArrayList<>();
    for (CallWindow window : bookOf(talk, step.reference()).talk().callWindows()) {
      String label = Labels.window(window.code(), talk.language());
      rows.add(List.of(question.choice("w" + window.code(), label)));
    }
    rows.addAll(skipped(talk, question));
    return Reply.message(say(talk, CitizenPhrase.ASK_CALL_TIME), rows);
  }

  private List<List<Button>> skipped(Conversation talk, QuestionButtons question) {
    List<List<Button>> rows = new ArrayList<>();
    rows.add(List.of(question.quiet(Prompts.SKIP, ButtonPhrase.SKIP)));
    rows.addAll(question.whileKept(true, mayChange(talk)));
    return rows;
  }

  private boolean mayChange(Conversation talk) {
    String reference = talk.aboutRating().orElse("");
    int most = bookOf(talk, reference).talk().submissionsMax();
    return talk.recent(reference).map(Recent::submissions).orElse(most) < most;
  }

  /** The book of the rating's own instant. */
  private RuleBook bookOf(Conversation talk, String reference) {
    return office.books().inForce(talk.ratedAt(reference));
  }

  private boolean severalMatters(String counter) {
    return office.roster().counter(counter).filter(c -> c.matters().size() > 1).isPresent();
  }

  private static String say(Conversation talk, Phrase phrase, Object... places) {
    return Texts.say(talk.language(), phrase, places);
  }
}
