package dev.pingyi.core.script;

import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.TypedCode;
import dev.pingyi.core.script.Buttons.Press;
import dev.pingyi.core.sign.Sign;
import dev.pingyi.core.sign.SignState;
import dev.pingyi.core.sign.Signs;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.talk.Button;
import dev.pingyi.core.talk.Conversation;
import dev.pingyi.core.talk.Language;
import dev.pingyi.core.talk.Phrase;
import dev.pingyi.core.talk.Said;
import dev.pingyi.core.talk.Step;
import dev.pingyi.core.talk.Visit;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.Recorded;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The talk with citizens: a code is scanned, the matter and the person are graded, a bad rating is
 * asked about. A scan begins anew from anywhere; everything else is understood from where the talk
 * stands.
 */
public final class Script {
  private final Office office;
  private final Buttons buttons;
  private final Questions questions;
  private final GiveRating giveRating;
  private final Additions additions;
  private final Answers answers;
  private final OwnData ownData;

  Script(Office office, Buttons buttons, Questions questions) {
    this.office = office;
    this.buttons = buttons;
    this.questions = questions;
    this.giveRating = new GiveRating(office);
    this.additions = new Additions(office);
    this.answers = new Answers(office, additions);
    this.ownData = new OwnData(office, buttons);
  }

  Turn take(Scene scene) {
    return switch (scene.inbound().said()) {
      case Said.Start start -> scanned(scene, start.token());
      case Said.Tap tap -> tapped(scene, tap.data());
      case Said.Phone phone -> phone(scene, phone);
      case Said.Text text -> text(scene, text.text().strip());
    };
  }

  private Turn scanned(Scene scene, String token) {
    if (token.isEmpty()) {
      return Turn.notice(say(scene, Phrase.HELLO));
    }
    Optional<Sign> sign = new Signs(office.keys()).read(token);
    if (sign.isEmpty()) {
      return refused(scene, "unknown", "forged", Phrase.CODE_UNKNOWN);
    }
    String counter = sign.get().counter();
    if (office.roster().counter(counter).isEmpty()) {
      return refused(scene, counter, "unknown", Phrase.CODE_UNKNOWN);
    }
    int issue = office.store().sign(counter).map(SignState::issue).orElse(1);
    if (sign.get().issue() != issue) {
      return refused(scene, counter, "revoked", Phrase.CODE_REVOKED);
    }
    return begin(scene, counter, sign.get().matter());
  }

  /** A code that is not ours or no longer good gets a kind answer, and the office learns of it. */
  private Turn refused(Scene scene, String counter, String why, Phrase answer) {
    CivicEvent event = new CivicEvent.SignRefused(counter, why, scene.now());
    return Turn.moved(
        scene.at(new Step.Told(say(scene, answer))),
        List.of(),
        List.of(new Recorded("refused/" + scene.account() + "/" + scene.inbound().cause(), event)));
  }

  private Turn begin(Scene scene, String counter, String matter) {
    Visit visit = new Visit(counter, matter, scene.inbound().cause(), scene.now());
    Decision left = additions.leave(scene);
    return Turn.moved(scene.at(new Step.GradeMatter(visit)), left);
  }

  private Turn tapped(Scene scene, String data) {
    Optional<Press> press = buttons.read(data, scene.account());
    if (press.isEmpty()) {
      return Turn.notice(say(scene, Phrase.OLD_BUTTON));
    }
    return switch (press.get()) {
      case Press.Choice choice when choice.question() == scene.talk().question() ->
          chosen(scene, choice.choice());
      case Press.Choice _ -> Turn.notice(say(scene, Phrase.OLD_BUTTON));
      case Press.Deed deed ->
          switch (deed.act()) {
            case WITHDRAW, ERASE -> ownData.act(scene, deed);
            default -> answers.act(scene, deed);
          };
    };
  }

  private Turn chosen(Scene scene, String choice) {
    return switch (scene.talk().step()) {
      case Step.GradeMatter step -> gradeMatter(scene, step, choice);
      case Step.GradePerson step -> gradePerson(scene, step, choice);
      default -> additions.chosen(scene, choice);
    };
  }

  private Turn gradeMatter(Scene scene, Step.GradeMatter step, String choice) {
    return choice.equals(Questions.CANCEL)
        ? cancelled(scene)
        : Turn.moved(scene.at(new Step.GradePerson(step.visit(), grade(choice))));
  }

  private Turn gradePerson(Scene scene, Step.GradePerson step, String choice) {
    return switch (choice) {
      case Questions.CANCEL -> cancelled(scene);
      case Questions.BACK -> Turn.moved(scene.at(new Step.GradeMatter(step.visit())));
      default ->
          giveRating
              .take(scene, step, grade(choice))
              .orElseGet(
                  () -> refused(scene, step.visit().counter(), "unknown", Phrase.CODE_UNKNOWN));
    };
  }

  private Turn cancelled(Scene scene) {
    return Turn.moved(scene.at(new Step.Told(say(scene, Phrase.CANCELLED))));
  }

  private static Grade grade(String choice) {
    return Grade.of(Integer.parseInt(choice.substring(1)));
  }

  private Turn phone(Scene scene, Said.Phone phone) {
    return scene.talk().step() instanceof Step.Phone && phone.own()
        ? additions.phone(scene, shared(phone.number()))
        : Turn.notice(say(scene, Phrase.TAP_FIRST));
  }

  /** Chat services give international numbers, often without the plus. */
  private static String shared(String number) {
    return PhoneNumber.read(number).isPresent() ? number : "+" + number;
  }

  private Turn text(Scene scene, String text) {
    String plain = plain(text);
    Optional<Turn> command = command(scene, plain.toLowerCase(Locale.ROOT));
    if (command.isPresent()) {
      return command.get();
    }
    Optional<String> reference = OwnData.reference(plain);
    if (reference.isPresent()) {
      return ownData.lookup(scene, reference.get());
    }
    Optional<String> choice = named(scene, plain);
    if (choice.isPresent()) {
      return tapped(scene, choice.get());
    }
    return switch (scene.talk().step()) {
      case Step.Words _ -> additions.words(scene, text);
      case Step.Phone _ -> additions.phone(scene, plain);
      default -> otherText(scene, text, plain);
    };
  }

  private Turn otherText(Scene scene, String text, String plain) {
    Optional<String> counter =
        TypedCode.counter(plain).filter(id -> office.roster().counter(id).isPresent());
    if (counter.isPresent()) {
      return begin(scene, counter.get(), "");
    }
    boolean asked = !scene.talk().isAtRest();
    if (asked) {
      return Turn.notice(say(scene, Phrase.TAP_FIRST));
    }
    Optional<Turn> letter = text.isEmpty() ? Optional.empty() : answers.letter(scene, text);
    return letter.orElseGet(() -> Turn.notice(say(scene, Phrase.HELP)));
  }

  private Optional<Turn> command(Scene scene, String text) {
    return switch (text) {
      case "/start" -> Optional.of(Turn.notice(say(scene, Phrase.HELLO)));
      case "/help", "帮助", "help", "?" -> Optional.of(Turn.notice(say(scene, Phrase.HELP)));
      case "/cancel" -> Optional.of(cancel(scene));
      case "/language" -> Optional.of(speak(scene, scene.language().other()));
      case "/language zh", "中文" -> Optional.of(speak(scene, Language.ZH));
      case "/language en", "english" -> Optional.of(speak(scene, Language.EN));
      case "/mydata", "我的数据", "my data" -> Optional.of(ownData.show(scene));
      default -> Optional.empty();
    };
  }

  private Turn cancel(Scene scene) {
    return switch (scene.talk().step()) {
      case Step.GradeMatter _, Step.GradePerson _ -> cancelled(scene);
      case Step.WhichMatter _, Step.Reasons _, Step.Words _, Step.Phone _, Step.CallTime _ ->
          additions.chosen(scene, Questions.CANCEL);
      case Step.Idle _,
          Step.Done _,
          Step.Told _,
          Step.Erased _,
          Step.AskSolved _,
          Step.Card _,
          Step.AwaitWords _ ->
          Turn.notice(say(scene, Phrase.HELP));
    };
  }

  private Turn speak(Scene scene, Language language) {
    Step step = scene.talk().step();
    Step next =
        scene.talk().isAtRest()
            ? new Step.Told(office.texts().say(language, Phrase.LANGUAGE_NOW))
            : step;
    Conversation after =
        scene.talk().in(language).moved(scene.inbound().cause(), next, true, scene.now());
    return Turn.moved(after);
  }

  /** A label typed instead of tapped. */
  private Optional<String> named(Scene scene, String text) {
    List<Button> all = questions.ask(scene.talk()).rows().stream().flatMap(List::stream).toList();
    return all.stream()
        .filter(b -> plain(b.label()).equalsIgnoreCase(text))
        .findFirst()
        .map(Button::data);
  }

  /** As people type it: full-width forms are the same as others. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  private String say(Scene scene, Phrase phrase) {
    return office.texts().say(scene.language(), phrase);
  }
}
