package dev.pingyi.bench.cold;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The CPU time of another process, in user and system mode, as Linux counts it: the same as in
 * {@code /proc/PID/stat}, but in nanoseconds instead of hundredths of a second.
 */
final class CpuClock {
  // Restricted is every call of native code; this one reads a clock.
  @SuppressWarnings("restricted")
  private static final MethodHandle CLOCK_GETTIME =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().findOrThrow("clock_gettime"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));

  /** What the C library calls {@code CPUCLOCK_SCHED}: the clock of all threads, ended ones too. */
  private static final int SCHEDULED = 2;

  private static final double NANOS = 1e9;

  private CpuClock() {}

  /** Seconds since the process began. */
  static double seconds(long pid) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment time = arena.allocate(MemoryLayout.sequenceLayout(2, ValueLayout.JAVA_LONG));
      int clock = (int) (~pid << 3 | SCHEDULED);
      int wrong = (int) CLOCK_GETTIME.invokeExact(clock, time);
      if (wrong != 0) {
        throw new IllegalStateException("process " + pid + " has no clock; has it ended?");
      }
      return time.getAtIndex(ValueLayout.JAVA_LONG, 0)
          + time.getAtIndex(ValueLayout.JAVA_LONG, 1) / NANOS;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
