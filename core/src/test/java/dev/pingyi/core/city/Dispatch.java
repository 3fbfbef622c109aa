package dev.pingyi.core.city;

import dev.pingyi.core.app.ComposeMessage;
import dev.pingyi.core.app.Pace;
import dev.pingyi.core.app.ReactToEvent;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.store.Decision;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.FlagEvent;
import dev.pingyi.events.StaffEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reacts to what was committed and speaks what is owed for it. Every event and every notification
 * is delivered twice: only the first delivery may show.
 */
final class Dispatch {
  private static final Address GROUP = new Address("group", "1");

  private final City city;
  private final Set<String> spoken = new HashSet<>();
  private final List<Notification> waiting = new ArrayList<>();
  private int reacted;
  private boolean silent;

  Dispatch(City city) {
    this.city = city;
  }

  static boolean isBesides(CivicEvent event) {
    return event instanceof FlagEvent || event instanceof StaffEvent;
  }

  void holdsItsTongue() {
    silent = true;
  }

  void speaksAgain() {
    silent = false;
    settle();
  }

  void settle() {
    ReactToEvent react = new ReactToEvent(city.office(), 1);
    List<EventEnvelope> fresh = city.eventsAfter(reacted);
    while (!fresh.isEmpty()) {
      reacted += fresh.size();
      for (EventEnvelope event : fresh) {
        waiting.addAll(react.to(event));
        waiting.addAll(react.to(event));
      }
      // A reaction may make something happen, too.
      fresh = city.eventsAfter(reacted);
    }
    if (!silent) {
      waiting.stream().filter(notification -> spoken.add(notification.id())).forEach(this::speak);
      waiting.clear();
    }
  }

  private void speak(Notification notification) {
    new ComposeMessage(city.office(), List.of(GROUP))
        .compose(notification, city.now())
        .filter(message -> isSpokenNow(notification, message))
        .ifPresent(message -> city.delivers(notification, message));
  }

  private boolean isSpokenNow(Notification notification, ComposedMessage message) {
    if (!(notification.to() instanceof Recipient.Staff)) {
      return true;
    }
    Pace.Answer answer = new Pace(city.office()).ask(notification, message.account(), city.now());
    if (!answer.changes().isEmpty()) {
      city.store().commit(new Decision(answer.changes(), List.of()));
    }
    return answer.kind() == Pace.Answer.Kind.SPEAK;
  }
}
