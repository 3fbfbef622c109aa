package dev.pingyi.functions;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.Delivery;
import dev.pingyi.bot.Speech;
import dev.pingyi.core.app.ComposeMessage;
import dev.pingyi.core.app.ReactToEvent;
import dev.pingyi.core.errand.Errand;
import dev.pingyi.core.errand.Errand.Recipient;
import dev.pingyi.core.errand.Outgoing;
import dev.pingyi.core.errand.Queue;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.Sending;
import dev.pingyi.core.store.Sending.State;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Store;
import dev.pingyi.functions.Journal.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Speaks one errand: claim it, find the words, send, mark. A repeat is possible only if the process
 * dies between the chat service's answer and the mark.
 */
final class Speaking {
  /** Longer than any call to a chat service takes; then another worker may take over. */
  private static final Duration CLAIM = Duration.ofSeconds(90);

  /** About a day of tries a quarter of an hour apart; then an operator has to look. */
  private static final int TRIES_MAX = 100;

  /** What speaking needs besides the store and the queue. */
  record Means(
      ComposeMessage compose,
      ReactToEvent react,
      Map<String, Channel> channels,
      Pictures pictures,
      Journal journal) {}

  private final Store store;
  private final Queue queue;
  private final Means means;
  private final InstantSource officeClock;
  private final InstantSource realClock;

  Speaking(
      Store store, Queue queue, Means means, InstantSource officeClock, InstantSource realClock) {
    this.store = store;
    this.queue = queue;
    this.means = means;
    this.officeClock = officeClock;
    this.realClock = realClock;
  }

  void run(Errand errand) {
    Instant now = realClock.instant();
    if (errand.after().isAfter(now)) {
      putOff(errand, Duration.between(now, errand.after()));
      return;
    }
    Optional<Sending> before = store.sending(errand.id());
    switch (before.map(Sending::state).orElse(State.LATER)) {
      case SENT, DROPPED, REFUSED -> {}
      case CLAIMED -> {
        if (before.get().until().isAfter(now)) {
          putOff(errand, Duration.between(now, before.get().until()));
        } else {
          claim(errand, before, now);
        }
      }
      case LATER -> claim(errand, before, now);
    }
  }

  private void claim(Errand errand, Optional<Sending> before, Instant now) {
    long version = before.map(Sending::version).orElse(0L) + 1;
    Sending claimed = new Sending(errand.id(), version, State.CLAIMED, now.plus(CLAIM));
    try {
      store.commit(Decision.of(new Change.PutSending(claimed)));
    } catch (StaleException e) {
      // Somebody else is at it. Should they die, it is ours again after their claim.
      putOff(errand, CLAIM);
      return;
    }
    Optional<Outgoing> outgoing = means.compose().compose(errand, officeClock.instant());
    if (outgoing.isEmpty()) {
      mark(claimed, State.DROPPED);
      Log.info("speak", "dropped", "topic", errand.topic().name(), "subject", errand.subject());
    } else {
      send(errand, claimed, outgoing.get());
    }
  }

  private void send(Errand errand, Sending claimed, Outgoing outgoing) {
    Optional<Channel> channel = Optional.ofNullable(means.channels().get(outgoing.to().channel()));
    Delivery delivery =
        channel
            .map(c -> c.send(speech(errand, outgoing)))
            .orElseGet(() -> new Delivery.Refused("channel is off", false));
    switch (delivery) {
      case Delivery.Sent _ -> {
        mark(claimed, State.SENT);
        said(errand, outgoing, Outcome.SENT);
      }
      case Delivery.TryLater later -> tryLater(errand, claimed, outgoing, later);
      case Delivery.Refused refused -> refused(errand, claimed, outgoing, refused);
    }
  }

  private void tryLater(
      Errand errand, Sending claimed, Outgoing outgoing, Delivery.TryLater later) {
    // A try is a claim and a mark, so the version counts two a try.
    long tries = (claimed.version() + 1) / 2;
    if (tries >= TRIES_MAX) {
      mark(claimed, State.REFUSED);
      said(errand, outgoing, Outcome.DEAD);
      Log.info("speak", "dead", "topic", errand.topic().name(), "subject", errand.subject());
      return;
    }
    mark(claimed, State.LATER);
    said(errand, outgoing, Outcome.LATER);
    Duration growing = Duration.ofSeconds(Math.min(900, 1L << Math.min(tries, 10)));
    Duration delay = later.delay().compareTo(growing) > 0 ? later.delay() : growing;
    putOff(errand, delay);
  }

  private void refused(
      Errand errand, Sending claimed, Outgoing outgoing, Delivery.Refused refused) {
    mark(claimed, State.REFUSED);
    said(errand, outgoing, Outcome.REFUSED);
    Log.info("speak", "refused", "why", refused.why(), "subject", errand.subject());
    if (errand.to() instanceof Recipient.Staff staff && refused.gone()) {
      dismiss(staff);
      List<Errand> instead = means.react().instead(errand);
      if (!instead.isEmpty()) {
        queue.put(instead, Duration.ZERO);
      }
    }
  }

  /**
   * Who can no longer be reached has left the office's chat; the work goes to those who are there.
   */
  private void dismiss(Recipient.Staff staff) {
    store.members(staff.postKey()).stream()
        .filter(m -> m.id().equals(staff.member()))
        .forEach(m -> store.commit(Decision.of(new Change.Dismiss(m))));
  }

  private Speech speech(Errand errand, Outgoing outgoing) {
    Outgoing.Picture picture = outgoing.picture();
    return new Speech(
        errand.id(),
        outgoing.to(),
        outgoing.reply(),
        picture.number() == 0
            ? Optional.empty()
            : Optional.of(means.pictures().of(picture.month(), picture.number())));
  }

  private void mark(Sending claimed, State state) {
    store.commit(
        Decision.of(
            new Change.PutSending(
                new Sending(claimed.id(), claimed.version() + 1, state, realClock.instant()))));
  }

  /** Longer waits than the queue can keep are taken in turns. */
  private void putOff(Errand errand, Duration wait) {
    Errand later = errand.notBefore(realClock.instant().plus(wait));
    queue.put(List.of(later), wait.compareTo(Queue.LONGEST_DELAY) > 0 ? Queue.LONGEST_DELAY : wait);
  }

  private void said(Errand errand, Outgoing outgoing, Outcome outcome) {
    String to =
        switch (errand.to()) {
          case Recipient.Citizen _ -> Who.named("citizen", outgoing.account());
          case Recipient.Staff _ -> Who.named("staff", outgoing.account());
          case Recipient.Group group -> Who.group(group.number());
        };
    means
        .journal()
        .said(
            new Journal.Saying(
                outgoing.to().channel(),
                to,
                outgoing.to(),
                outgoing.reply(),
                outgoing.picture(),
                outcome));
  }
}
