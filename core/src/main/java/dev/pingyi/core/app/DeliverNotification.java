package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.notify.Channels;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.DeliveryResult;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.notify.DeliveryState.State;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.OutboundMessage;
import dev.pingyi.core.notify.Pictures;
import dev.pingyi.core.notify.Queue;
import dev.pingyi.core.notify.SentLog;
import dev.pingyi.core.notify.SentLog.Status;
import dev.pingyi.core.rulebook.SpeakingHours;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Delivers one notification: claim it, find the words, send, mark. A repeat is possible only if the
 * process dies between the chat service's answer and the mark.
 */
public final class DeliverNotification {
  /** Longer than any call to a chat service takes; then another worker may take over. */
  private static final Duration CLAIM = Duration.ofSeconds(90);

  /** About a day of tries a quarter of an hour apart; then an operator has to look. */
  private static final int TRIES_MAX = 100;

  /** How the outside is reached. */
  public record Ports(Queue queue, Channels channels, Pictures pictures, SentLog sentLog) {}

  /** What was sent under a claim, and how the chat service answered. */
  private record Attempt(
      Notification notification,
      DeliveryState claim,
      ComposedMessage message,
      Channels.Answered answer,
      Instant officeNow) {}

  private final Store store;
  private final Ports ports;
  private final ComposeMessage compose;
  private final KeepPace pace;
  private final ReassignWork reassignWork;
  private final SpeakingHours hours;

  /**
   * @param groups the group channels, in the order of the settings
   */
  public DeliverNotification(Office office, List<Address> groups, Ports ports) {
    this.store = office.store();
    this.ports = ports;
    this.compose = new ComposeMessage(office, groups);
    this.pace = new KeepPace(office);
    this.hours = new SpeakingHours(office.books(), false);
    this.reassignWork = new ReassignWork(office, ports.queue(), new TellOthers(office));
  }

  /**
   * Delivers a notification, or sees that it is delivered later. A second copy of the same one
   * finds it claimed or finished.
   *
   * @throws RuntimeException for a fault of ours, or while the store or the queue is down: then the
   *     notification has to be handed in again
   */
  public DeliveryResult run(Notification notification, Instant officeNow, Instant realNow) {
    if (notification.after().isAfter(realNow)) {
      return putOff(notification, realNow, notification.after());
    }
    Optional<DeliveryState> before = store.messages().delivery(notification.id());
    return switch (before.map(DeliveryState::state).orElse(State.LATER)) {
      case SENT, WAITS, DROPPED, REFUSED -> new DeliveryResult.Finished();
      // Claimed by another worker; or a chat service asked for patience, and this is another copy.
      case CLAIMED, LATER -> {
        Instant until = before.map(DeliveryState::until).orElse(realNow);
        yield until.isAfter(realNow)
            ? putOff(notification, realNow, until)
            : claim(notification, before, officeNow, realNow);
      }
    };
  }

  private DeliveryResult claim(
      Notification notification,
      Optional<DeliveryState> before,
      Instant officeNow,
      Instant realNow) {
    Instant until = realNow.plus(CLAIM);
    DeliveryState claim =
        before
            .map(state -> state.becomes(State.CLAIMED, until))
            .orElseGet(() -> DeliveryState.firstClaim(notification.id(), until));
    try {
      store.commit(Decision.of(new Change.PutDelivery(claim)));
    } catch (StaleException e) {
      // Somebody else is at it. Should they die, it is ours again after their claim.
      return putOff(notification, realNow, until);
    }
    Optional<Attempt> attempt;
    try {
      Optional<ComposedMessage> message = compose.compose(notification, officeNow);
      if (message.isPresent() && notification.to() instanceof Recipient.Staff) {
        Pace.Answer.Kind paced = pace.run(notification, claim, message.get().account(), officeNow);
        if (paced == Pace.Answer.Kind.WAIT) {
          return new DeliveryResult.Waits();
        }
        if (paced == Pace.Answer.Kind.DROP) {
          return drop(notification, claim, realNow);
        }
      }
      attempt =
          message.map(
              m ->
                  new Attempt(
                      notification,
                      claim,
                      m,
                      send(outbound(notification, m, officeNow), realNow),
                      officeNow));
    } catch (RuntimeException e) {
      // A fault of ours must count as a failed receive, not as a claim to wait for: so it ends in
      // the dead-letter queue.
      mark(claim.becomes(State.LATER, realNow));
      throw e;
    }
    return attempt.map(this::sent).orElseGet(() -> drop(notification, claim, realNow));
  }

  private OutboundMessage outbound(
      Notification notification, ComposedMessage message, Instant officeNow) {
    ComposedMessage.NoticePicture picture = message.picture();
    // Work is handed over at any hour; who is asleep finds it in the morning.
    boolean silent = notification.to() instanceof Recipient.Staff && !hours.areOpen(officeNow);
    return new OutboundMessage(
        notification.id(),
        message.to(),
        message.reply(),
        picture.number() == 0
            ? Optional.empty()
            : Optional.of(ports.pictures().of(picture.month(), picture.number())),
        silent);
  }

  private Channels.Answered send(OutboundMessage outbound, Instant realNow) {
    Delivery off = new Delivery.Refused("channel is off", false);
    return ports.channels().send(outbound).orElseGet(() -> new Channels.Answered(off, realNow));
  }

  private DeliveryResult sent(Attempt attempt) {
    return switch (attempt.answer().delivery()) {
      case Delivery.Sent _ -> {
        finish(attempt, State.SENT, Status.SENT);
        yield new DeliveryResult.Sent();
      }
      case Delivery.TryLater later -> tryLater(attempt, later);
      // Who did not write for long is not gone.
      case Delivery.WindowClosed closed ->
          refused(attempt, new Delivery.Refused(closed.why(), false));
      case Delivery.Refused refused -> refused(attempt, refused);
    };
  }

  private DeliveryResult tryLater(Attempt attempt, Delivery.TryLater later) {
    long tries = attempt.claim().tries();
    if (tries >= TRIES_MAX) {
      finish(attempt, State.REFUSED, Status.DEAD);
      return new DeliveryResult.GivenUp();
    }
    Duration growing = Duration.ofSeconds(Math.min(900, 1L << Math.min(tries, 10)));
    Duration delay = later.delay().compareTo(growing) > 0 ? later.delay() : growing;
    Instant answered = attempt.answer().at();
    mark(attempt.claim().becomes(State.LATER, answered.plus(delay)));
    log(attempt, Status.LATER);
    return putOff(attempt.notification(), answered, answered.plus(delay));
  }

  private DeliveryResult refused(Attempt attempt, Delivery.Refused refused) {
    if (attempt.notification().to() instanceof Recipient.Staff staff && refused.gone()) {
      reassignWork.dismiss(staff, attempt.officeNow());
      // Before the mark: dying in between repeats this, dying after the mark would lose it.
      reassignWork.passOn(attempt.notification());
    }
    finish(attempt, State.REFUSED, Status.REFUSED);
    return new DeliveryResult.Refused(refused.why());
  }

  private DeliveryResult drop(Notification notification, DeliveryState claim, Instant realNow) {
    reassignWork.passOn(notification);
    mark(claim.becomes(State.DROPPED, realNow));
    return new DeliveryResult.Dropped();
  }

  private void finish(Attempt attempt, State state, Status status) {
    mark(attempt.claim().becomes(state, attempt.answer().at()));
    log(attempt, status);
  }

  private void mark(DeliveryState state) {
    store.commit(Decision.of(new Change.PutDelivery(state)));
  }

  /** Longer waits than the queue can keep are taken in turns. */
  private DeliveryResult putOff(Notification notification, Instant realNow, Instant until) {
    Duration wait = Duration.between(realNow, until);
    ports
        .queue()
        .put(
            List.of(notification.notBefore(until)),
            wait.compareTo(Queue.LONGEST_DELAY) > 0 ? Queue.LONGEST_DELAY : wait);
    return new DeliveryResult.PutOff();
  }

  private void log(Attempt attempt, Status status) {
    ComposedMessage message = attempt.message();
    SentLog.Listener to =
        switch (attempt.notification().to()) {
          case Recipient.Citizen _ -> new SentLog.Listener("citizen", message.account());
          case Recipient.Staff _ -> new SentLog.Listener("staff", message.account());
          case Recipient.Group group ->
              new SentLog.Listener("group", String.valueOf(group.number()));
        };
    ports
        .sentLog()
        .add(
            new SentLog.SentMessage(
                to, message.to(), message.reply(), message.picture().number() > 0, status));
  }
}
