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
import dev.pingyi.functions.Metrics.Metric;
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
      Journal journal,
      Metrics metrics) {}

  private final Store store;
  private final Queue queue;
  private final Means means;
  private final Departed departed;
  private final InstantSource officeClock;
  private final InstantSource realClock;

  Speaking(
      Store store, Queue queue, Means means, InstantSource officeClock, InstantSource realClock) {
    this.store = store;
    this.queue = queue;
    this.means = means;
    this.departed = new Departed(store, queue, means.react());
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
      // Claimed by another worker; or a chat service asked for patience, and this is another copy.
      case CLAIMED, LATER -> {
        Instant until = before.map(Sending::until).orElse(now);
        if (until.isAfter(now)) {
          putOff(errand, Duration.between(now, until));
        } else {
          claim(errand, before, now);
        }
      }
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
    speak(errand, claimed);
  }

  private void speak(Errand errand, Sending claimed) {
    Optional<Outgoing> outgoing;
    Optional<Delivery> delivery;
    try {
      outgoing = means.compose().compose(errand, officeClock.instant());
      delivery = outgoing.map(o -> deliver(errand, o));
    } catch (RuntimeException e) {
      // A fault of ours must count as a failed receive, not as a claim to wait for: so it ends in
      // the dead-letter queue.
      mark(claimed, State.LATER, realClock.instant());
      throw e;
    }
    if (outgoing.isPresent() && delivery.isPresent()) {
      delivered(errand, claimed, outgoing.get(), delivery.get());
    } else {
      drop(errand, claimed);
    }
  }

  private Delivery deliver(Errand errand, Outgoing outgoing) {
    return Optional.ofNullable(means.channels().get(outgoing.to().channel()))
        .map(channel -> channel.send(speech(errand, outgoing)))
        .orElseGet(() -> new Delivery.Refused("channel is off", false));
  }

  private void delivered(Errand errand, Sending claimed, Outgoing outgoing, Delivery delivery) {
    switch (delivery) {
      case Delivery.Sent _ -> {
        mark(claimed, State.SENT, realClock.instant());
        means.metrics().add(Metric.MESSAGES_SENT);
        said(errand, outgoing, Outcome.SENT);
      }
      case Delivery.TryLater later -> tryLater(errand, claimed, outgoing, later);
      case Delivery.Refused refused -> refused(errand, claimed, outgoing, refused);
    }
  }

  private void drop(Errand errand, Sending claimed) {
    departed.passOn(errand);
    mark(claimed, State.DROPPED, realClock.instant());
    Log.info("speak", "dropped", "topic", errand.topic().name(), "subject", errand.subject());
  }

  private void tryLater(
      Errand errand, Sending claimed, Outgoing outgoing, Delivery.TryLater later) {
    // A try is a claim and a mark, so the version counts two a try.
    long tries = (claimed.version() + 1) / 2;
    if (tries >= TRIES_MAX) {
      mark(claimed, State.REFUSED, realClock.instant());
      said(errand, outgoing, Outcome.DEAD);
      means.metrics().add(Metric.SEND_FAILURES);
      means.metrics().add(Metric.ERRANDS_DEAD);
      Log.info("speak", "dead", "topic", errand.topic().name(), "subject", errand.subject());
      return;
    }
    Duration growing = Duration.ofSeconds(Math.min(900, 1L << Math.min(tries, 10)));
    Duration delay = later.delay().compareTo(growing) > 0 ? later.delay() : growing;
    mark(claimed, State.LATER, realClock.instant().plus(delay));
    said(errand, outgoing, Outcome.LATER);
    putOff(errand, delay);
  }

  private void refused(
      Errand errand, Sending claimed, Outgoing outgoing, Delivery.Refused refused) {
    if (errand.to() instanceof Recipient.Staff staff && refused.gone()) {
      departed.dismiss(staff);
      // Before the mark: dying in between repeats this, dying after the mark would lose it.
      departed.passOn(errand);
    }
    mark(claimed, State.REFUSED, realClock.instant());
    said(errand, outgoing, Outcome.REFUSED);
    means.metrics().add(Metric.SEND_FAILURES);
    Log.info("speak", "refused", "why", refused.why(), "subject", errand.subject());
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

  private void mark(Sending claimed, State state, Instant until) {
    store.commit(
        Decision.of(
            new Change.PutSending(new Sending(claimed.id(), claimed.version() + 1, state, until))));
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
                outgoing.picture().number() > 0,
                outcome));
  }
}
