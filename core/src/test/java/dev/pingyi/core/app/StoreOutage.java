package dev.pingyi.core.app;

import dev.pingyi.core.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A store that can be out of reach for a while. */
final class StoreOutage {
  private boolean down;

  void down(boolean is) {
    down = is;
  }

  /** The same store, as long as it is not down. */
  Store over(Store store) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (_, method, arguments) -> call(store, method, arguments));
  }

  private Object call(Store store, Method method, Object[] arguments) throws Throwable {
    if (down) {
      throw new IllegalStateException("the store is down");
    }
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
