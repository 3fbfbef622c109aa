package dev.pingyi.core.architecture.broken;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Each class within asks the clock, chance or the machine in its own way. */
public final class AsksTheClock {
  static final class AsInstant {
    Object asked() {
      return Instant.now();
    }
  }

  static final class AsDate {
    Object asked() {
      return LocalDate.now(ZoneOffset.UTC);
    }
  }

  static final class AsYear {
    Object asked() {
      return YearMonth.now(ZoneOffset.UTC);
    }
  }

  static final class AsReference {
    Supplier<Instant> asked() {
      return Instant::now;
    }
  }

  static final class AsMillis {
    long asked() {
      return System.currentTimeMillis();
    }
  }

  static final class AsNanos {
    long asked() {
      return System.nanoTime();
    }
  }

  static final class AsClock {
    Object asked() {
      return Clock.systemUTC();
    }
  }

  static final class AsSource {
    Object asked() {
      return InstantSource.system();
    }
  }

  static final class AsZone {
    Object asked() {
      return ZoneId.systemDefault();
    }
  }

  static final class AsEnvironment {
    Object asked() {
      return System.getenv();
    }
  }

  static final class AsProperty {
    Object asked() {
      return System.getProperties();
    }
  }

  static final class AsOutput {
    Object asked() {
      return System.out;
    }
  }

  static final class AsRandom {
    Object asked() {
      return new Random(7);
    }
  }

  static final class AsSecureRandom {
    Object asked() {
      return new SecureRandom();
    }
  }

  static final class AsThreadLocal {
    Object asked() {
      return ThreadLocalRandom.current();
    }
  }

  static final class AsGenerator {
    Object asked() {
      return RandomGenerator.getDefault();
    }
  }

  static final class AsMath {
    double asked() {
      return Math.random();
    }
  }

  static final class AsUuid {
    Object asked() {
      return UUID.randomUUID();
    }
  }

  static final class AsLocale {
    Object asked() {
      return Locale.getDefault();
    }
  }

  static final class AsSleep {
    void asked() throws InterruptedException {
      Thread.sleep(1);
    }
  }
}
