package dev.pingyi.core.complaint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who was held to account for what was upheld, in numbers and without names, and what else
 * followed.
 *
 * @param people by group and measure, each pair once and in their order
 * @param consequences what is yes, in its order
 */
public record Accountability(List<HeldToAccount> people, List<Consequence> consequences) {
  /** Nobody was held to account, and nothing else followed; also while nothing is recorded. */
  public static final Accountability NONE = new Accountability(List.of(), List.of());

  public Accountability {
    people = people.stream().sorted(HeldToAccount.ORDER).toList();
    consequences = consequences.stream().sorted().toList();
    for (int i = 1; i < people.size(); i++) {
      HeldToAccount before = people.get(i - 1);
      if (people.get(i).isOf(before.group(), before.measure())) {
        throw new IllegalArgumentException("counted twice: " + people.get(i));
      }
    }
    if (consequences.stream().distinct().count() < consequences.size()) {
      throw new IllegalArgumentException("said twice: " + consequences);
    }
  }

  /** How many people, each counted once. */
  public int total() {
    return people.stream().mapToInt(HeldToAccount::people).sum();
  }

  public int of(StaffGroup group) {
    return people.stream()
        .filter(one -> one.group() == group)
        .mapToInt(HeldToAccount::people)
        .sum();
  }

  public int of(StaffGroup group, Measure measure) {
    return people.stream()
        .filter(one -> one.isOf(group, measure))
        .mapToInt(HeldToAccount::people)
        .sum();
  }

  public boolean has(Consequence consequence) {
    return consequences.contains(consequence);
  }

  /** The same with so many of that group under that measure; 0 takes them out. */
  public Accountability with(StaffGroup group, Measure measure, int number) {
    List<HeldToAccount> others = new ArrayList<>(people);
    others.removeIf(one -> one.isOf(group, measure));
    if (number > 0) {
      others.add(new HeldToAccount(group, measure, number));
    }
    return new Accountability(others, consequences);
  }

  /** The same with a consequence, or without it. */
  public Accountability with(Consequence consequence, boolean yes) {
    EnumSet<Consequence> others = EnumSet.noneOf(Consequence.class);
    others.addAll(consequences);
    if (yes) {
      others.add(consequence);
    } else {
      others.remove(consequence);
    }
    return new Accountability(people, List.copyOf(others));
  }

  /** The same with nobody held to account. */
  public Accountability ofNobody() {
    return new Accountability(List.of(), consequences);
  }

  /** The people in one line of codes, such as {@code staff/criticism=2,leaders/admonition=1}. */
  public String codes() {
    return people.stream()
        .map(one -> one.group().code() + "/" + one.measure().code() + "=" + one.people())
        .collect(Collectors.joining(","));
  }
}
