package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.PageLinks;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.dialog.TypedLabels;
import java.util.Optional;

/**
 * A member of the office, on whatever chat, asks for a link to the own page or for the own day, be
 * it on leave.
 */
record PageDialog(Office office, String publicUrl) {
  /** What the talk was about goes on. */
  Optional<Turn> take(DialogContext context, String label) {
    if (context.posts().isEmpty()) {
      return Optional.empty();
    }
    if (TypedLabels.PAGE.contains(label)) {
      return Optional.of(link(context));
    }
    if (TypedLabels.TODAY.contains(label)) {
      return Optional.of(new TodayDialog(office).show(context));
    }
    return TypedLabels.TASKS.contains(label)
        ? Optional.of(Turn.notice(context.say(StaffPhrase.ON_LEAVE)))
        : Optional.empty();
  }

  private Turn link(DialogContext context) {
    if (publicUrl.isEmpty()) {
      return Turn.notice(context.say(StaffPhrase.PAGE_LINK_NONE));
    }
    PageLinks links = new PageLinks(office);
    String token = links.token(context.account(), context.inbound().cause(), context.now());
    long minutes = links.goodFor(context.now()).toMinutes();
    return Turn.notice(
        context.say(StaffPhrase.PAGE_LINK, minutes, publicUrl + PageLinks.PATH + token));
  }
}
