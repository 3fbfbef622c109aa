package dev.pingyi.core.city;

import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.notify.Notification;
import java.util.function.BiConsumer;

/** Whoever wants to see what people see, and why. */
public final class Listeners {
  private BiConsumer<String, Reply> ear = (name, reply) -> {};
  private BiConsumer<Notification, ComposedMessage> watcher = (notification, message) -> {};

  /** Whoever sees something, {@code listener} learns of it. */
  public void overhear(BiConsumer<String, Reply> listener) {
    ear = listener;
  }

  /** Of each notification that is spoken, {@code listener} learns why and what was said. */
  public void watch(BiConsumer<Notification, ComposedMessage> listener) {
    watcher = watcher.andThen(listener);
  }

  void seen(String name, Reply reply) {
    ear.accept(name, reply);
  }

  void spoken(Notification notification, ComposedMessage message) {
    watcher.accept(notification, message);
  }
}
