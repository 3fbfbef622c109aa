package dev.pingyi.core.script;

import dev.pingyi.core.complaint.AnswerRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.script.Buttons.Press;
import dev.pingyi.core.talk.Button;
import dev.pingyi.core.talk.Language;
import dev.pingyi.core.talk.Phrase;
import dev.pingyi.core.talk.Reply;
import dev.pingyi.core.talk.Said;
import dev.pingyi.core.talk.Step;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The talk with staff: they join by an invitation, press the buttons on a complaint's card, and
 * write where words are asked for.
 */
final class Desk {
  private static final Set<Act> CITIZENS =
      EnumSet.of(
          Act.CALLED,
          Act.NOT_CALLED,
          Act.SOLVED,
          Act.NOT_SOLVED,
          Act.CONTENT,
          Act.NOT_CONTENT,
          Act.WITHDRAW,
          Act.ERASE);

  private static final int LISTED = 10;

  private final Office office;
  private final Buttons buttons;
  private final Cards cards;
  private final Joining joining;
  private final DeskActs acts;
  private final Offers offers;

  Desk(Office office, Buttons buttons) {
    this.office = office;
    this.buttons = buttons;
    this.cards = new Cards(office);
    this.joining = new Joining(office);
    this.acts = new DeskActs(office);
    this.offers = new Offers(new AnswerRules(office.books()));
  }

  /** The turn, if the message is the desk's business. */
  Optional<Turn> take(Scene scene) {
    return switch (scene.inbound().said()) {
      case Said.Start start -> joining.take(scene, start.token());
      case Said.Tap tap -> tapped(scene, tap.data());
      case Said.Text text -> text(scene, text.text().strip());
      case Said.Phone _ -> Optional.empty();
    };
  }

  /** What a member sees after a turn of the desk. */
  Optional<Reply> show(Scene scene, Step step, Instant now) {
    return switch (step) {
      case Step.Card card -> Optional.of(card(scene, card, now));
      case Step.AwaitWords await -> Optional.of(awaitWords(scene, await));
      default -> Optional.empty();
    };
  }

  private Optional<Turn> tapped(Scene scene, String data) {
    if (scene.talk().step() instanceof Step.AwaitWords await) {
      Optional<Press> press = buttons.read(data, scene.account());
      if (press.isPresent()
          && press.get() instanceof Press.Choice choice
          && choice.question() == scene.talk().question()) {
        return Optional.of(back(scene, await));
      }
    }
    return buttons
        .read(data, scene.account())
        .filter(Press.Deed.class::isInstance)
        .map(Press.Deed.class::cast)
        .filter(deed -> !CITIZENS.contains(deed.act()))
        .map(deed -> deed(scene, deed));
  }

  private Turn deed(Scene scene, Press.Deed deed) {
    Optional<Complaint> complaint = office.store().complaint(deed.reference());
    if (complaint.isEmpty()) {
      return Turn.notice(say(scene, Phrase.GONE));
    }
    Optional<Member> member = memberFor(scene, complaint.get(), deed.act());
    if (member.isEmpty()) {
      return Turn.notice(say(scene, Phrase.NOT_ALLOWED));
    }
    if (deed.act() == Act.SHOW) {
      Role role = member.get().post().role();
      return Turn.moved(scene.at(new Step.Card(deed.reference(), "", role, false)));
    }
    boolean offered =
        offers.to(member.get().post().role(), complaint.get(), scene.now()).contains(deed.act());
    if (!offered || !Offers.standing(complaint.get(), deed.act()).equals(deed.standing())) {
      String state = office.texts().say(scene.language(), "STATE", complaint.get().state());
      return Turn.notice(say(scene, Phrase.OLD_CARD, state));
    }
    return acts.act(scene, member.get(), complaint.get(), deed.act());
  }

  private Optional<Turn> text(Scene scene, String text) {
    Optional<Turn> joined = joining.take(scene, text);
    if (joined.isPresent()) {
      return joined;
    }
    if (scene.talk().step() instanceof Step.AwaitWords await && !text.startsWith("/")) {
      return Optional.of(isBack(scene, text) ? back(scene, await) : words(scene, await, text));
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "/tasks", "待办" ->
          scene.members().isEmpty() ? Optional.empty() : Optional.of(tasks(scene));
      case "/cancel" ->
          scene.talk().step() instanceof Step.AwaitWords await
              ? Optional.of(back(scene, await))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** A typed label is a button, never the reason of a verdict. */
  private boolean isBack(Scene scene, String text) {
    return text.equalsIgnoreCase(say(scene, Phrase.BUTTON_BACK))
        || text.equalsIgnoreCase(say(scene, Phrase.BUTTON_CANCEL));
  }

  private Turn back(Scene scene, Step.AwaitWords await) {
    return Turn.moved(scene.at(new Step.Card(await.reference(), "", await.role(), false)));
  }

  private Turn words(Scene scene, Step.AwaitWords await, String text) {
    Optional<Complaint> complaint = office.store().complaint(await.reference());
    Act act = Act.valueOf(await.act());
    Optional<Member> member = complaint.flatMap(c -> memberFor(scene, c, act));
    if (text.isEmpty()) {
      return Turn.notice(say(scene, Phrase.WORDS_EMPTY));
    }
    if (member.isEmpty() || !offers.to(await.role(), complaint.get(), scene.now()).contains(act)) {
      Step card = new Step.Card(await.reference(), say(scene, Phrase.GONE), await.role(), false);
      return Turn.moved(scene.at(card));
    }
    return acts.withWords(scene, member.get(), complaint.get(), act, text);
  }

  /** What lies on this member's desk, earliest promise first. */
  private Turn tasks(Scene scene) {
    List<Complaint> open =
        scene.members().stream()
            .flatMap(member -> open(member, scene.now()))
            .sorted(OpenComplaints.EARLIEST_PROMISE_FIRST)
            .toList();
    List<List<Button>> rows =
        open.stream().limit(LISTED).map(complaint -> List.of(show(scene, complaint))).toList();
    return new Turn.Said(
        Reply.message(
            office.texts().say(scene.language(), listed(open.size()), open.size(), LISTED), rows));
  }

  /** A list that is cut says so. */
  private static Phrase listed(int open) {
    if (open == 0) {
      return Phrase.NOTHING_OPEN;
    }
    return open > LISTED ? Phrase.STILL_OPEN_MORE : Phrase.STILL_OPEN;
  }

  private Stream<Complaint> open(Member member, Instant now) {
    return new OpenComplaints(office)
        .of(member.post()).stream()
            .filter(complaint -> !offers.to(member.post().role(), complaint, now).isEmpty());
  }

  private Button show(Scene scene, Complaint complaint) {
    String place = new Names(office, scene.language()).place(complaint.docket().counter());
    String label = complaint.reference() + " " + place;
    return buttons.deed(scene.account(), complaint.reference(), Act.SHOW, "", label);
  }

  private Optional<Member> memberFor(Scene scene, Complaint complaint, Act act) {
    List<Role> roles =
        switch (act) {
          case WRITE, REACHED, NO_ANSWER, SETTLED, ASSIGN, REFER -> List.of(Role.CALLBACK);
          case NUMBER ->
              complaint instanceof Complaint.Referred
                  ? List.of(Role.INSPECTOR)
                  : List.of(Role.CALLBACK);
          case UPHOLD, REVOKE -> List.of(Role.INSPECTOR);
          case PUT_RIGHT, APPEAL -> List.of(Role.HEAD);
          case STANDS, OVERTURN -> List.of(Role.SUPERVISOR);
          default -> List.of(Role.CALLBACK, Role.INSPECTOR, Role.SUPERVISOR, Role.HEAD);
        };
    List<Member> members =
        roles.stream().flatMap(role -> scene.memberFor(role, complaint.docket()).stream()).toList();
    // Who holds several posts sees the card of the one that has something to do.
    return members.stream()
        .filter(m -> !offers.to(m.post().role(), complaint, scene.now()).isEmpty())
        .findFirst()
        .or(() -> members.stream().findFirst());
  }

  private Reply card(Scene scene, Step.Card card, Instant now) {
    Optional<Complaint> complaint = office.store().complaint(card.reference());
    if (complaint.isEmpty()) {
      return Reply.message(say(scene, Phrase.GONE));
    }
    var reader = new Cards.Reader(scene.account(), card.role(), scene.language());
    var number =
        card.number()
            ? office.store().contact(card.reference()).filter(c -> !c.phone().isEmpty())
            : Optional.<Contact>empty();
    return cards.draw(reader, card.told(), complaint.get(), number, now);
  }

  private Reply awaitWords(Scene scene, Step.AwaitWords await) {
    Phrase ask =
        switch (Act.valueOf(await.act())) {
          case UPHOLD -> Phrase.ASK_REASON_UPHELD;
          case REVOKE -> Phrase.ASK_REASON_REVOKED;
          default -> Phrase.ASK_LETTER;
        };
    var back =
        buttons.choice(
            scene.account(),
            scene.talk().question(),
            Questions.BACK,
            say(scene, Phrase.BUTTON_BACK),
            Button.Kind.QUIET);
    return Reply.message(
        office.texts().say(scene.language(), ask, await.reference()), List.of(List.of(back)));
  }

  private String say(Scene scene, Phrase phrase, Object... places) {
    Language language = scene.language();
    return office.texts().say(language, phrase, places);
  }
}
