package dev.pingyi.server;

import dev.pingyi.bot.Channel;
import dev.pingyi.core.app.ComposeMessage;
import dev.pingyi.core.app.ReactToEvent;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.notify.DeliveryState.State;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.OutboundMessage;
import dev.pingyi.core.notify.Queue;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Store;
import dev.pingyi.server.Metrics.Metric;
import dev.pingyi.server.SentLog.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Speaks one notification: claim it, find the words, send, mark. A repeat is possible only if the
 * process dies between the chat service's answer and the mark.
 */
final class DeliverNotification {
  /** Longer than any call to a chat service takes; then another worker may take over. */
  private static final Duration CLAIM = Duration.ofSeconds(90);

  /** About a day of tries a quarter of an hour apart; then an operator has to look. */
  private static final int TRIES_MAX = 100;

  /** What deliver needs besides the store and the queue. */
  record Means(
      ComposeMessage compose,
      ReactToEvent react,
      Map<String, Channel> channels,
      Pictures pictures,
      SentLog sentLog,
      Metrics metrics) {}

  private final Store store;
  private final Queue queue;
  private final Means means;
  private final ReassignWork reassignWork;
  private final InstantSource officeClock;
  private final InstantSource realClock;

  DeliverNotification(
      Store store, Queue queue, Means means, InstantSource officeClock, InstantSource realClock) {
    this.store = store;
    this.queue = queue;
    this.means = means;
    this.reassignWork = new ReassignWork(store, queue, means.react());
    this.officeClock = officeClock;
    this.realClock = realClock;
  }

  void run(Notification notification) {
    Instant now = realClock.instant();
    if (notification.after().isAfter(now)) {
      putOff(notification, Duration.between(now, notification.after()));
      return;
    }
    Optional<DeliveryState> before = store.delivery(notification.id());
    switch (before.map(DeliveryState::state).orElse(State.LATER)) {
      case SENT, DROPPED, REFUSED -> {}
      // Claimed by another worker; or a chat service asked for patience, and this is another copy.
      case CLAIMED, LATER -> {
        Instant until = before.map(DeliveryState::until).orElse(now);
        if (until.isAfter(now)) {
          putOff(notification, Duration.between(now, until));
        } else {
          claim(notification, before, now);
        }
      }
    }
  }

  private void claim(Notification notification, Optional<DeliveryState> before, Instant now) {
    long version = before.map(DeliveryState::version).orElse(0L) + 1;
    DeliveryState claimed =
        new DeliveryState(notification.id(), version, State.CLAIMED, now.plus(CLAIM));
    try {
      store.commit(Decision.of(new Change.PutDelivery(claimed)));
    } catch (StaleException e) {
      // Somebody else is at it. Should they die, it is ours again after their claim.
      putOff(notification, CLAIM);
      return;
    }
    speak(notification, claimed);
  }

  private void speak(Notification notification, DeliveryState claimed) {
    Optional<ComposedMessage> outgoing;
    Optional<Delivery> delivery;
    try {
      outgoing = means.compose().compose(notification, officeClock.instant());
      delivery = outgoing.map(o -> deliver(notification, o));
    } catch (RuntimeException e) {
      // A fault of ours must count as a failed receive, not as a claim to wait for: so it ends in
      // the dead-letter queue.
      mark(claimed, State.LATER, realClock.instant());
      throw e;
    }
    if (outgoing.isPresent() && delivery.isPresent()) {
      delivered(notification, claimed, outgoing.get(), delivery.get());
    } else {
      drop(notification, claimed);
    }
  }

  private Delivery deliver(Notification notification, ComposedMessage outgoing) {
    return Optional.ofNullable(means.channels().get(outgoing.to().channel()))
        .map(channel -> channel.send(speech(notification, outgoing)))
        .orElseGet(() -> new Delivery.Refused("channel is off", false));
  }

  private void delivered(
      Notification notification,
      DeliveryState claimed,
      ComposedMessage outgoing,
      Delivery delivery) {
    switch (delivery) {
      case Delivery.Sent _ -> {
        mark(claimed, State.SENT, realClock.instant());
        means.metrics().add(Metric.MESSAGES_SENT);
        said(notification, outgoing, Outcome.SENT);
      }
      case Delivery.TryLater later -> tryLater(notification, claimed, outgoing, later);
      case Delivery.Refused refused -> refused(notification, claimed, outgoing, refused);
      // Who did not write for long is not gone.
      case Delivery.WindowClosed closed ->
          refused(notification, claimed, outgoing, new Delivery.Refused(closed.why(), false));
    }
  }

  private void drop(Notification notification, DeliveryState claimed) {
    reassignWork.passOn(notification);
    mark(claimed, State.DROPPED, realClock.instant());
    Log.info(
        "speak",
        "dropped",
        "topic",
        notification.topic().name(),
        "subject",
        notification.subject());
  }

  private void tryLater(
      Notification notification,
      DeliveryState claimed,
      ComposedMessage outgoing,
      Delivery.TryLater later) {
    // A try is a claim and a mark, so the version counts two a try.
    long tries = (claimed.version() + 1) / 2;
    if (tries >= TRIES_MAX) {
      mark(claimed, State.REFUSED, realClock.instant());
      said(notification, outgoing, Outcome.DEAD);
      means.metrics().add(Metric.SEND_FAILURES);
      means.metrics().add(Metric.ERRANDS_DEAD);
      Log.info(
          "speak", "dead", "topic", notification.topic().name(), "subject", notification.subject());
      return;
    }
    Duration growing = Duration.ofSeconds(Math.min(900, 1L << Math.min(tries, 10)));
    Duration delay = later.delay().compareTo(growing) > 0 ? later.delay() : growing;
    mark(claimed, State.LATER, realClock.instant().plus(delay));
    said(notification, outgoing, Outcome.LATER);
    putOff(notification, delay);
  }

  private void refused(
      Notification notification,
      DeliveryState claimed,
      ComposedMessage outgoing,
      Delivery.Refused refused) {
    if (notification.to() instanceof Recipient.Staff staff && refused.gone()) {
      reassignWork.dismiss(staff);
      // Before the mark: dying in between repeats this, dying after the mark would lose it.
      reassignWork.passOn(notification);
    }
    mark(claimed, State.REFUSED, realClock.instant());
    said(notification, outgoing, Outcome.REFUSED);
    means.metrics().add(Metric.SEND_FAILURES);
    Log.info("speak", "refused", "why", refused.why(), "subject", notification.subject());
  }

  private OutboundMessage speech(Notification notification, ComposedMessage outgoing) {
    ComposedMessage.Picture picture = outgoing.picture();
    return new OutboundMessage(
        notification.id(),
        outgoing.to(),
        outgoing.reply(),
        picture.number() == 0
            ? Optional.empty()
            : Optional.of(means.pictures().of(picture.month(), picture.number())));
  }

  private void mark(DeliveryState claimed, State state, Instant until) {
    store.commit(
        Decision.of(
            new Change.PutDelivery(
                new DeliveryState(claimed.id(), claimed.version() + 1, state, until))));
  }

  /** Longer waits than the queue can keep are taken in turns. */
  private void putOff(Notification notification, Duration wait) {
    Notification later = notification.notBefore(realClock.instant().plus(wait));
    queue.put(List.of(later), wait.compareTo(Queue.LONGEST_DELAY) > 0 ? Queue.LONGEST_DELAY : wait);
  }

  private void said(Notification notification, ComposedMessage outgoing, Outcome outcome) {
    String to =
        switch (notification.to()) {
          case Recipient.Citizen _ -> Who.named("citizen", outgoing.account());
          case Recipient.Staff _ -> Who.named("staff", outgoing.account());
          case Recipient.Group group -> Who.group(group.number());
        };
    means
        .sentLog()
        .said(
            new SentLog.Saying(
                outgoing.to().channel(),
                to,
                outgoing.to(),
                outgoing.reply(),
                outgoing.picture().number() > 0,
                outcome));
  }
}
