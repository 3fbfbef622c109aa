package dev.pingyi.core.dialog.citizen;

import static java.util.stream.Collectors.joining;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Repeats;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.RatingDetails;
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
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.rulebook.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the end of a talk about a rating, and what who comes back to it sees first. */
final class EndPrompts {
  private final Office office;
  private final SignedButtons buttons;
  private final Conversation talk;

  EndPrompts(Office office, SignedButtons buttons, Conversation talk) {
    this.office = office;
    this.buttons = buttons;
    this.talk = talk;
  }

  Reply done(Step.Done step) {
    boolean bad = book(step.reference()).grades().isBad(step.grade());
    List<String> lines = new ArrayList<>();
    lines.add(
        say(
            step.added() ? CitizenPhrase.THANKS_ADDED : CitizenPhrase.THANKS,
            step.reference(),
            say(bad ? CitizenPhrase.COME_BACK : CitizenPhrase.COME_BACK_GOOD)));
    if (step.heldBack()) {
      lines.add(say(heldBack(step.reference())));
    }
    List<List<Button>> rows = new ArrayList<>();
    if (bad) {
      office.store().complaint(step.reference()).flatMap(this::promise).ifPresent(lines::add);
    } else if (mayAdd(step.reference())) {
      QuestionButtons question = new QuestionButtons(buttons, talk);
      rows.add(List.of(question.quiet(Prompts.ADD, ButtonPhrase.ADD)));
    }
    rows.add(ofRating(step.reference()));
    return Reply.message(String.join("\n", lines), rows).on(OnPage.END);
  }

  /** Why praise does not count. */
  private CitizenPhrase heldBack(String reference) {
    List<Member> posts = office.store().caller(talk.account()).posts();
    boolean own =
        office
            .store()
            .rating(reference)
            .flatMap(rating -> office.roster().unit(rating.unit()))
            .filter(unit -> Member.anyOver(posts, unit))
            .isPresent();
    return own ? CitizenPhrase.THANKS_OWN_POST : CitizenPhrase.THANKS_HELD_BACK;
  }

  /** What waits for an answer comes first, then how it stands, then the way to a new rating. */
  Reply returned(Step.Returned step) {
    Optional<Complaint> complaint = office.store().complaint(step.reference());
    Optional<Reply> asked =
        complaint.flatMap(c -> new OpenQuestion(office, buttons).of(c, talk.language()));
    List<String> lines = new ArrayList<>();
    List<List<Button>> rows = new ArrayList<>();
    asked.ifPresent(
        question -> {
          lines.add(question.text() + "\n");
          rows.addAll(question.rows());
        });
    // The question names counter and reference already, mostly.
    boolean named = asked.filter(q -> q.text().contains(step.reference())).isPresent();
    lines.addAll(standing(step, complaint, !named));
    complaint
        .filter(c -> c.file().links().isMerged())
        .ifPresent(
            c ->
                rows.add(
                    List.of(buttons.action(talk.account(), c, Action.SEPARATE, talk.language()))));
    QuestionButtons question = new QuestionButtons(buttons, talk);
    rows.add(List.of(question.main(Prompts.AGAIN, ButtonPhrase.RATE_AGAIN)));
    boolean open = complaint.filter(Complaint.Closed.class::isInstance).isEmpty();
    if (open) {
      rows.add(ofRating(step.reference()));
    }
    return Reply.message(String.join("\n", lines), rows)
        .on(complaint.map(c -> onPage(step, c, lines)).orElse(OnPage.END));
  }

  /** The page of this counter draws the strip, which need not be said as well. */
  private OnPage onPage(Step.Returned step, Complaint complaint, List<String> lines) {
    StripText strip = new StripText(talk.language());
    Complaint goesOn = new Repeats(office).goesOnIn(complaint);
    String drawn = strip.stages(goesOn);
    String said = lines.stream().filter(line -> !line.equals(drawn)).collect(joining("\n"));
    String place = OnPage.place(step.visit().counter(), step.visit().matter());
    return new OnPage(place, said, 0, strip.onPage(goesOn), true);
  }

  private List<String> standing(Step.Returned step, Optional<Complaint> complaint, boolean naming) {
    String place = new DisplayNames(office, talk.language()).place(step.visit().counter());
    if (complaint.isEmpty()) {
      return List.of(say(CitizenPhrase.RETURNED_GOOD, place, step.reference()));
    }
    List<String> lines = new ArrayList<>();
    if (naming) {
      lines.add(say(CitizenPhrase.RETURNED, place, step.reference()));
    }
    Complaint goesOn = new Repeats(office).goesOnIn(complaint.get());
    lines.add(new StripText(talk.language()).stages(goesOn));
    lines.add(Labels.of(complaint.get(), talk.language()));
    new DisplayNames(office, talk.language()).heldToAccount(goesOn.file()).ifPresent(lines::add);
    promise(goesOn).or(() -> next(goesOn)).ifPresent(lines::add);
    return lines;
  }

  /** What else has to happen, and by when. */
  private Optional<String> next(Complaint complaint) {
    return complaint.due().map(new DisplayNames(office, talk.language())::next);
  }

  /** Until when somebody calls or writes, while that is owed. */
  private Optional<String> promise(Complaint complaint) {
    if (!(complaint instanceof Complaint.CallOwed owed) || owed.file().calls().isReached()) {
      return Optional.empty();
    }
    Instant due = owed.deadline().dueAt();
    String until = DisplayNames.minute(due.atZone(office.books().zone()));
    if (!due.isAfter(talk.at())) {
      String phone = office.books().inForce(talk.at()).talk().officePhone();
      return Optional.of(say(CitizenPhrase.PROMISE_LATE, until, phone));
    }
    RatingDetails details = owed.file().details();
    if (!details.phone()) {
      return Optional.of(say(CitizenPhrase.PROMISED_WITHOUT_PHONE, until));
    }
    return Optional.of(
        details.callTime().equals(RatingDetails.ANY_TIME)
            ? say(CitizenPhrase.PROMISED, until)
            : say(
                CitizenPhrase.PROMISED_AT,
                until,
                Labels.window(details.callTime(), talk.language())));
  }

  /** What can be done to the rating whatever is asked: these buttons stay good. */
  private List<Button> ofRating(String reference) {
    List<Button> row = new ArrayList<>();
    if (mayAdd(reference)) {
      row.add(button(reference, Action.CHANGE_GRADES));
    }
    row.add(button(reference, Action.WITHDRAW));
    return row;
  }

  private Button button(String reference, Action action) {
    String label = Labels.of(action, talk.language());
    return buttons.action(talk.account(), reference, action, label);
  }

  /** Whether the one later addition or change is still to come. */
  private boolean mayAdd(String reference) {
    int most = book(reference).talk().submissionsMax();
    return talk.recent(reference).map(Recent::submissions).orElse(most) < most;
  }

  private RuleBook book(String reference) {
    return office.books().inForce(talk.ratedAt(reference));
  }

  private String say(Phrase phrase, Object... places) {
    return Texts.say(talk.language(), phrase, places);
  }
}
