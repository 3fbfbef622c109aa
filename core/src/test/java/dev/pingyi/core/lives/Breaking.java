package dev.pingyi.core.lives;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Now and then an inspector reports something or records who was held to account, a supervisor has
 * something looked into, or somebody of a unit asks who rated it.
 */
final class Breaking {
  private static final int SELDOM = 40;

  private final Recording recording;
  private final List<Person> staff;
  private final List<String> counters;

  /** Of its own, so that the complaints live as they would without it. */
  private final Random random;

  Breaking(List<Person> staff, List<String> counters, long seed) {
    this.recording = new Recording(staff, seed);
    this.staff = staff;
    this.counters = counters;
    this.random = new Random(-seed);
  }

  /** Whether something of the kind was done. */
  boolean acts(Set<String> references) {
    recording.acts();
    if (random.nextInt(SELDOM) > 0 || references.isEmpty()) {
      return false;
    }
    Person person = anyOf(staff);
    switch (random.nextInt(4)) {
      case 0 -> person.writes("谁评的");
      case 1 -> person.writes(anyOf(List.copyOf(references)));
      case 2 -> {
        person.writes("专项调查");
        if (person.text().contains("第一行写单位")) {
          person.writes(anyOf(List.of("DH1", "全部", "武昌区")) + " 社保登记：" + Person.WORDS);
        }
      }
      default -> {
        person.writes("违纪");
        if (person.labels().contains("违规打听")) {
          person.taps(anyOf(person.labels())).writes(anyOf(counters) + " " + Person.WORDS);
        }
      }
    }
    return true;
  }

  /** The rule that is asked for, mostly with a day that there is; else words that say enough. */
  static String words(Person person, City city) {
    String day = city.office().books().day(city.now()).toString();
    boolean slip = city.now().getEpochSecond() % 4 == 0;
    return person.text().contains("施行日期") ? "《办法》" + day + (slip ? "9" : "") : Person.WORDS;
  }

  private <T> T anyOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
