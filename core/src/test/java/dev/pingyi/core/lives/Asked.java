package dev.pingyi.core.lives;

import dev.pingyi.core.city.Person;
import java.util.List;
import java.util.Random;

/** How somebody answers who is asked about a rating. */
final class Asked {
  private static final List<String> MATTERS = List.of("社保登记", "医保报销");

  private final Random random;
  private final ReleaseLaw release;

  Asked(Random random, ReleaseLaw release) {
    this.random = random;
    this.release = release;
  }

  /** Answers one question of a rating; false if there is none. */
  boolean answers(Person citizen) {
    List<String> labels = citizen.labels();
    if (labels.contains("非常不满意")) {
      citizen.taps(random.nextBoolean() ? "不满意" : "非常不满意");
    } else if (labels.contains("完成")) {
      citizen.taps(labels.getFirst()).taps("完成");
    } else if (labels.contains("随时可以")) {
      citizen.taps("随时可以");
    } else if (citizen.text().contains("电话") && random.nextInt(3) > 0) {
      citizen.writes("13800000000");
    } else if (labels.contains("跳过") && random.nextBoolean()) {
      citizen.writes(release.words(citizen.address().id()));
    } else if (labels.contains("跳过")) {
      citizen.taps("跳过");
    } else if (labels.stream().anyMatch(MATTERS::contains)) {
      citizen.taps(labels.getFirst());
    } else {
      return false;
    }
    return true;
  }
}
