package dev.pingyi.core.city;

import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.FlagChange;
import dev.pingyi.core.store.Store;
import dev.pingyi.core.store.SystemicChange;
import dev.pingyi.events.EventEnvelope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was committed to a store. */
final class Commits {
  private final List<Decision> decisions = new ArrayList<>();
  private final List<EventEnvelope> events = new ArrayList<>();

  /** The same store, watched. */
  Store watching(Store store) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (_, method, arguments) -> call(store, method, arguments));
  }

  /** What has happened, but for the first {@code n}. */
  List<EventEnvelope> eventsAfter(int n) {
    return List.copyOf(events.subList(n, events.size()));
  }

  Decision last() {
    return decisions.getLast();
  }

  int count() {
    return decisions.size();
  }

  void forget() {
    decisions.clear();
  }

  /** What only watches, outside of anybody's turn, is no business of who looks at decisions. */
  private void note(Decision decision) {
    events.addAll(decision.events());
    if (!decision.changes().stream().allMatch(Commits::isWatching)
        || decision.changes().isEmpty()) {
      decisions.add(decision);
    }
  }

  private static boolean isWatching(Change change) {
    return change instanceof FlagChange || change instanceof SystemicChange;
  }

  private Object call(Store store, Method method, Object[] arguments) throws Throwable {
    try {
      Object result = method.invoke(store, arguments);
      if (method.getName().equals("commit")) {
        note((Decision) arguments[0]);
      }
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
