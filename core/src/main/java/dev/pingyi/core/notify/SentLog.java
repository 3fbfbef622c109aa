package dev.pingyi.core.notify;

import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Reply;

/** Told of everything that the product says. On one machine it keeps the outbox, on AWS nothing. */
@FunctionalInterface
public interface SentLog {
  /** What became of something said. */
  enum Status {
    ANSWERED,
    SENT,
    LATER,
    REFUSED,
    DEAD
  }

  /**
   * Who is spoken to, by an opaque name: enough to tell them apart, too little to find them.
   *
   * @param part {@code citizen}, {@code staff} or {@code group}
   * @param name the beginning of the account's keyed hash, or a group's place in the settings
   */
  record Listener(String part, String name) {
    private static final int LETTERS = 8;

    public Listener {
      name = name.substring(0, Math.min(LETTERS, name.length()));
    }

    @Override
    public String toString() {
      return part + ":" + name;
    }
  }

  /**
   * Something said, as an answer or of our own accord.
   *
   * @param address where it went; for whoever shows the talk on this machine, never written
   */
  record SentMessage(Listener to, Address address, Reply reply, boolean picture, Status status) {}

  SentLog NONE = _ -> {};

  void add(SentMessage message);
}
