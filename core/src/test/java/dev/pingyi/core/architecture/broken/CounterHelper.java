package dev.pingyi.core.architecture.broken;

/** Bears a name that says nothing, and so do all within. */
public final class CounterHelper {
  public static final class CounterImpl {}

  public static final class CounterService {}

  public static final class CounterManager {}

  public static final class CounterUtil {}

  public static final class CounterUtils {}

  public static final class CounterDTO {}

  public static final class CounterDto {}

  public static final class CounterRepository {}
}
