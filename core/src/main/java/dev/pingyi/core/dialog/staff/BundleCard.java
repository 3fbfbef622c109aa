package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.BundleActions;
import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.LabelPhrase;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.roster.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Draws the bad ratings of a flood as one: how many where, by when, and what to do to all. */
public final class BundleCard {
  private static final int LISTED = 10;

  /** What is done by talking to one citizen is not done to many. */
  private static final Set<Action> ONE_BY_ONE =
      Set.of(
          Action.SHOW_NUMBER,
          Action.WRITE,
          Action.REACHED,
          Action.NO_ANSWER,
          Action.APPEAL,
          Action.RELEASE,
          Action.WITHHOLD);

  private final Office office;
  private final SignedButtons buttons;

  public BundleCard(Office office) {
    this.office = office;
    this.buttons = new SignedButtons(office.keys());
  }

  /** The card for a member; {@code headline} may be empty. */
  public Reply draw(Member member, Language language, String headline, Flag flag, Instant now) {
    List<Complaint> open = new BundleActions(office).of(flag, member);
    List<String> lines = new ArrayList<>();
    if (!headline.isEmpty()) {
      lines.add(headline);
    }
    lines.add(flag.reference());
    lines.add(title(flag.kind(), flag.counter(), open.size(), language));
    open.stream()
        .flatMap(c -> c.promisedBy().stream())
        .findFirst()
        .map(at -> new DisplayNames(office, language).until(at))
        .ifPresent(at -> lines.add(Texts.say(language, FlagPhrase.FIRST_DUE, at)));
    if (!open.isEmpty()) {
      lines.add(Texts.say(language, FlagPhrase.TOGETHER));
    }
    return Reply.message(String.join("\n", lines), rows(member, language, flag, open, now));
  }

  /** Its one line in a list. */
  String title(FlagKind kind, String counter, int open, Language language) {
    DisplayNames names = new DisplayNames(office, language);
    return Texts.say(language, title(kind), names.place(counter), open);
  }

  private static FlagPhrase title(FlagKind kind) {
    return switch (kind) {
      case FLOOD -> FlagPhrase.FLOOD;
      case FLOOD_OF_ONE -> FlagPhrase.FLOOD_OF_ONE;
      case BURST, REPEATS, UNITS, QUICK, HOURS, PHONE, SHARE, RETIRED, SILENT ->
          throw new IllegalArgumentException("no flood: " + kind.code());
    };
  }

  private List<List<Button>> rows(
      Member member, Language language, Flag flag, List<Complaint> open, Instant now) {
    CaseAccess access = new CaseAccess(office, member);
    Stream<List<Button>> together =
        open.stream()
            .flatMap(c -> access.offered(c, now).stream())
            .distinct()
            .filter(action -> !ONE_BY_ONE.contains(action))
            .map(action -> List.of(all(member, language, flag, action)));
    Stream<List<Button>> each =
        open.stream()
            .limit(LISTED)
            .map(c -> List.of(buttons.show(member.account(), c.reference(), c.reference())));
    return Stream.concat(together, each).toList();
  }

  private Button all(Member member, Language language, Flag flag, Action action) {
    String label = Texts.say(language, LabelPhrase.ALL_OF_FLOOD, Labels.of(action, language));
    return buttons.bundle(member.account(), flag.reference(), action, label);
  }
}
