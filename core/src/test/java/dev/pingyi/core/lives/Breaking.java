package dev.pingyi.core.lives;

import dev.pingyi.core.city.Person;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Now and then an inspector reports something, or somebody of a unit asks who rated it. */
final class Breaking {
  private static final int SELDOM = 40;

  private final List<Person> staff;
  private final List<String> counters;

  /** Of its own, so that the complaints live as they would without it. */
  private final Random random;

  Breaking(List<Person> staff, List<String> counters, long seed) {
    this.staff = staff;
    this.counters = counters;
    this.random = new Random(-seed);
  }

  /** Whether something of the kind was done. */
  boolean acts(Set<String> references) {
    if (random.nextInt(SELDOM) > 0 || references.isEmpty()) {
      return false;
    }
    Person person = anyOf(staff);
    switch (random.nextInt(3)) {
      case 0 -> person.writes("谁评的");
      case 1 -> person.writes(anyOf(List.copyOf(references)));
      default -> {
        person.writes("违纪");
        if (person.labels().contains("违规打听")) {
          person.taps(anyOf(person.labels())).writes(anyOf(counters) + " " + Person.WORDS);
        }
      }
    }
    return true;
  }

  private <T> T anyOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
