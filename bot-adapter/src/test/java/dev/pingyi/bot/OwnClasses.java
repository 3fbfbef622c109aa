package dev.pingyi.bot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Loads the classes of a factory's package anew, and tells which were asked for. */
final class OwnClasses extends ClassLoader {
  private final Class<?> factory;
  private final List<String> loaded = new ArrayList<>();

  OwnClasses(Class<?> factory) {
    super(factory.getClassLoader());
    this.factory = factory;
  }

  ChannelFactory factory() {
    try {
      return (ChannelFactory) loadClass(factory.getName()).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("A factory needs a public constructor without arguments", e);
    }
  }

  List<String> loaded() {
    return List.copyOf(loaded);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      return name.startsWith(factory.getPackageName() + ".") && isDeepest(name)
          ? own(name)
          : super.loadClass(name, resolve);
    }
  }

  private boolean isDeepest(String name) {
    return name.indexOf('.', factory.getPackageName().length() + 1) < 0;
  }

  private Class<?> own(String name) throws ClassNotFoundException {
    loaded.add(name);
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
