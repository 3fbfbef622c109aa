package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.BreachActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.FlagKind;
import java.util.ArrayList;
import java.util.List;

/** Draws a flag as inspectors see it: what was noticed where, and how much praise waits for it. */
public final class FlagCard {
  /** More are told as more: counting them all would read them all. */
  private static final int COUNTED_MOST = 1000;

  private final Office office;
  private final SignedButtons buttons;

  public FlagCard(Office office) {
    this.office = office;
    this.buttons = new SignedButtons(office.keys());
  }

  /** As it comes without being asked for. */
  public Reply news(String account, Language language, Flag flag) {
    return draw(account, language, head(flag, language), flag);
  }

  /** Why it comes. */
  String head(Flag flag, Language language) {
    return Texts.say(
        language, flag.kind().holdsPraise() ? FlagPhrase.HEAD_HELD : FlagPhrase.HEAD_LOOK);
  }

  /** For somebody who does not decide it. */
  public Reply shown(Language language, String headline, Flag flag) {
    return Reply.message(text(language, headline, flag));
  }

  Reply draw(String account, Language language, String headline, Flag flag) {
    return Reply.message(text(language, headline, flag), rows(account, language, flag));
  }

  private String text(Language language, String headline, Flag flag) {
    List<String> lines = new ArrayList<>();
    if (!headline.isEmpty()) {
      lines.add(headline);
    }
    lines.add(flag.reference());
    lines.add(Texts.say(language, noticed(flag.kind()), place(flag, language)));
    if (flag.kind().holdsPraise()) {
      lines.add(held(flag, language));
    }
    switch (flag.state()) {
      case OPEN -> {}
      case RELEASED -> lines.add(Texts.say(language, FlagPhrase.RELEASED, flag.reason()));
      case CONFIRMED -> lines.add(Texts.say(language, FlagPhrase.CONFIRMED, flag.reason()));
    }
    return String.join("\n", lines);
  }

  String place(Flag flag, Language language) {
    DisplayNames names = new DisplayNames(office, language);
    return flag.counter().isEmpty() ? names.unit(flag.unit()) : names.place(flag.counter());
  }

  private String held(Flag flag, Language language) {
    int held = office.store().flags().listed(flag.reference(), "", COUNTED_MOST + 1).size();
    return held > COUNTED_MOST
        ? Texts.say(language, FlagPhrase.HELD_MORE, COUNTED_MOST)
        : Texts.say(language, FlagPhrase.HELD, held);
  }

  private List<List<Button>> rows(String account, Language language, Flag flag) {
    List<List<Button>> rows = new ArrayList<>();
    if (flag.isOpen()) {
      rows.add(
          List.of(
              button(
                  account, language, flag, Flag.State.RELEASED.code(), ButtonPhrase.FLAG_RELEASE),
              button(
                  account,
                  language,
                  flag,
                  Flag.State.CONFIRMED.code(),
                  ButtonPhrase.FLAG_CONFIRM)));
    }
    if (new BreachActions(office).isOffered(flag)) {
      rows.add(
          List.of(
              button(account, language, flag, FlagDialog.TO_BREACH, ButtonPhrase.FLAG_TO_BREACH)));
    }
    return rows;
  }

  private Button button(
      String account, Language language, Flag flag, String what, ButtonPhrase label) {
    return buttons.finding(account, what, flag.reference(), Texts.say(language, label));
  }

  private static FlagPhrase noticed(FlagKind kind) {
    return switch (kind) {
      case BURST -> FlagPhrase.BURST;
      case REPEATS -> FlagPhrase.REPEATS;
      case UNITS -> FlagPhrase.UNITS;
      case QUICK -> FlagPhrase.QUICK;
      case HOURS -> FlagPhrase.HOURS;
      case PHONE -> FlagPhrase.PHONE;
      case SHARE -> FlagPhrase.SHARE;
      case RETIRED -> FlagPhrase.RETIRED;
      case SILENT -> FlagPhrase.SILENT;
      case FLOOD, FLOOD_OF_ONE ->
          throw new IllegalArgumentException("drawn by its own card: " + kind.code());
    };
  }
}
