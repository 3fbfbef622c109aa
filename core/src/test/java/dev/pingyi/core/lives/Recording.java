package dev.pingyi.core.lives;

import dev.pingyi.core.city.Person;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Inspectors record who was held to account, correct it, go away in the middle of the form, or
 * forget it.
 */
final class Recording {
  private static final int SELDOM = 12;
  private static final String RECORD = "记录问责";
  private static final String CORRECT = "更正问责";

  private static final List<String> TYPED =
      List.of(
          "工作人员 谈话提醒 2，单位领导 诫勉 1，立案，通报",
          "上级领导 批评教育 三人、已修改制度",
          "无人被问责",
          "工作人员 诫勉 10,000",
          "工作人员 张三 诫勉 1",
          "职工 处分 １名；立案：是；通报：否");

  private final List<Person> staff;

  /** Of its own, so that the complaints live as they would without it. */
  private final Random random;

  Recording(List<Person> staff, long seed) {
    this.staff = staff;
    this.random = new Random(~seed);
  }

  /** Besides what others do. */
  void acts() {
    if (random.nextInt(SELDOM) == 0) {
      acts(anyOf(random.nextInt(8) == 0 ? staff : staff.subList(2, 4)));
    }
  }

  private void acts(Person person) {
    if (!(presses(person, CORRECT::equals) || (looks(person) && presses(person, RECORD::equals)))) {
      return;
    }
    for (int taps = random.nextInt(4); taps > 0; taps--) {
      fills(person);
    }
    if (presses(person, "提交"::equals) && random.nextInt(6) > 0) {
      person.writes(random.nextInt(4) == 0 ? "张三打过招呼，电话13800000000" : Person.WORDS);
      if (random.nextBoolean()) {
        presses(person, "就这样发"::equals);
      }
    }
  }

  private void fills(Person person) {
    if (random.nextBoolean()) {
      person.writes(anyOf(TYPED));
    } else {
      presses(person, label -> !label.equals("提交") && !label.equals("返回"));
    }
  }

  /** One of the tasks that is about people held to account, if there is one. */
  private boolean looks(Person person) {
    return presses(person.writes("待办"), label -> label.contains("PY-"));
  }

  private boolean presses(Person person, Predicate<String> which) {
    List<String> labels = person.labels().stream().filter(which).toList();
    if (labels.isEmpty()) {
      return false;
    }
    person.taps(anyOf(labels));
    return true;
  }

  private <T> T anyOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
