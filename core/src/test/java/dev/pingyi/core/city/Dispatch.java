package dev.pingyi.core.city;

import dev.pingyi.core.app.ComposeMessage;
import dev.pingyi.core.app.ReactToEvent;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.events.EventEnvelope;
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
        .ifPresent(message -> city.delivers(notification, message));
  }
}
