package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.BundleActions;
import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Release;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.ReleaseRules;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Decision;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A member over the bad ratings of one flood; what is asked for is done by {@link BundleActions}.
 */
final class BundleDialog {
  private final Office office;
  private final DraftDialog drafts;
  private final BundleCard cards;
  private final BundleActions actions;

  BundleDialog(Office office, DraftDialog drafts) {
    this.office = office;
    this.drafts = drafts;
    this.cards = new BundleCard(office);
    this.actions = new BundleActions(office);
  }

  /** The card is opened. */
  Turn shown(DialogContext context, Flag flag) {
    return member(context, flag)
        .map(member -> Turn.moved(context.at(card(flag, "", member))))
        .orElseGet(() -> Turn.notice(context.say(StaffPhrase.NOT_ALLOWED)));
  }

  /** A button of the card was pressed. */
  Turn act(DialogContext context, Press.OnBundle on, Flag flag) {
    Optional<Member> member = member(context, flag);
    if (member.isEmpty()) {
      return Turn.notice(context.say(StaffPhrase.NOT_ALLOWED));
    }
    List<Request> due = actions.due(flag, member.get(), on.action(), context.now());
    return on.action().needsWords()
        ? Turn.moved(context.at(awaiting(on, member.get(), due)))
        : all(context, flag, member.get(), due);
  }

  /** Which of them were there, and how each stood: the words are for these. */
  private static Step awaiting(Press.OnBundle on, Member member, List<Request> due) {
    String seen =
        due.stream().map(r -> r.reference() + "=" + r.revision()).collect(Collectors.joining(" "));
    return new Step.AwaitWords(on.reference(), on.action().code(), member.post().role(), seen);
  }

  private static List<Request> awaited(Step.AwaitWords await, String words) {
    return Pattern.compile(" ")
        .splitAsStream(await.revision())
        .filter(one -> !one.isEmpty())
        .map(one -> one.split("=", 2))
        .map(one -> new Request(one[0], Action.of(await.action()), one[1], words))
        // Nobody looks at the words of many at once: the unit reads none of them.
        .map(request -> request.with(Release.withheld("")))
        .toList();
  }

  /** The words for all of them. */
  Turn words(DialogContext context, Step.AwaitWords await, Flag flag, String text) {
    return drafts
        .afterWords(await, text)
        .map(ask -> Turn.moved(context.at(ask)))
        .orElseGet(() -> done(context, await, flag, text));
  }

  /** They are to stay, with what is doubtful in them. */
  Turn sure(DialogContext context, Step.AwaitWords await, Flag flag) {
    return done(context, await, flag, drafts.words(await));
  }

  /** What is asked: the words, and whether they are to stay. */
  String question(DialogContext context, Step.AwaitWords await) {
    return drafts
        .question(context, await)
        .orElseGet(
            () -> {
              String ask = ActionReport.asked(office, context, await);
              return ReleaseRules.isNeededBy(Action.of(await.action()))
                  ? ask + "\n" + context.say(StaffPhrase.TOGETHER_WITHHELD)
                  : ask;
            });
  }

  private Turn done(DialogContext context, Step.AwaitWords await, Flag flag, String text) {
    return member(context, flag)
        .map(member -> all(context, flag, member, awaited(await, text)))
        .orElseGet(
            () -> Turn.moved(context.at(new Step.Told(context.say(StaffPhrase.NOT_ALLOWED)))));
  }

  /** The card as it lies open. */
  Reply card(DialogContext context, Step.Card card, Flag flag) {
    return member(context, flag)
        .map(m -> cards.draw(m, context.language(), card.told(), flag, context.now()))
        .orElseGet(
            () ->
                Reply.message(card.told().isEmpty() ? context.say(StaffPhrase.GONE) : card.told()));
  }

  /** Each by itself, decided when its turn comes: the one before may have moved what it needs. */
  private Turn all(DialogContext context, Flag flag, Member member, List<Request> due) {
    List<Supplier<Optional<Decision>>> each =
        due.stream()
            .<Supplier<Optional<Decision>>>map(
                request -> () -> actions.of(request, member, context.now()))
            .toList();
    return new Turn.Several(each, done -> told(context, flag, member, due.size(), done));
  }

  private static Conversation told(
      DialogContext context, Flag flag, Member member, int asked, int done) {
    String told =
        done == asked
            ? context.say(FlagPhrase.DID_ALL, done)
            : context.say(FlagPhrase.DID_SOME, done, asked - done);
    return context.at(card(flag, told, member));
  }

  /** The post by which somebody looks at it: one with something to do. */
  private Optional<Member> member(DialogContext context, Flag flag) {
    return context.members().stream().filter(m -> !actions.of(flag, m).isEmpty()).findFirst();
  }

  private static Step card(Flag flag, String told, Member member) {
    return new Step.Card(flag.reference(), told, member.post().role(), false);
  }
}
