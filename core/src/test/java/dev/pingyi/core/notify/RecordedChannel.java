package dev.pingyi.core.notify;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The one channel of a test: keeps what is sent, and answers as the test likes. */
public final class RecordedChannel implements Channels {
  private final InstantSource realClock;
  private final List<OutboundMessage> sent = new ArrayList<>();
  private Function<OutboundMessage, Delivery> service = _ -> new Delivery.Sent();
  private boolean off;

  public RecordedChannel(InstantSource realClock) {
    this.realClock = realClock;
  }

  /** What the service says from now on to what is sent. */
  public void takes(Function<OutboundMessage, Delivery> takes) {
    service = takes;
  }

  public void off() {
    off = true;
  }

  /** Everything that the service was given, whatever it said to it. */
  public List<OutboundMessage> sent() {
    return List.copyOf(sent);
  }

  @Override
  public Optional<Answered> send(OutboundMessage message) {
    if (off) {
      return Optional.empty();
    }
    sent.add(message);
    Delivery delivery = service.apply(message);
    return Optional.of(new Answered(delivery, realClock.instant()));
  }
}
