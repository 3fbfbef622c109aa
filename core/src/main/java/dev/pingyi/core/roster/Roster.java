package dev.pingyi.core.roster;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All units, counters, matters and named people of a city, checked when it was read. */
public final class Roster {
  private final Map<String, Unit> units;
  private final Map<String, Counter> counters;
  private final Map<String, Matter> matters;
  private final List<Person> people;

  public Roster(
      List<Unit> units, List<Counter> counters, List<Matter> matters, List<Person> people) {
    this.units = byId(units, Unit::id);
    this.counters = byId(counters, Counter::id);
    this.matters = byId(matters, Matter::id);
    this.people = List.copyOf(people);
  }

  public List<Unit> units() {
    return List.copyOf(units.values());
  }

  public List<Counter> counters() {
    return List.copyOf(counters.values());
  }

  public List<Person> people() {
    return people;
  }

  public Optional<Unit> unit(String id) {
    return Optional.ofNullable(units.get(id));
  }

  public Optional<Counter> counter(String id) {
    return Optional.ofNullable(counters.get(id));
  }

  public Optional<Matter> matter(String id) {
    return Optional.ofNullable(matters.get(id));
  }

  /** The matters done at a counter, in the roster's order. */
  public List<Matter> mattersOf(Counter counter) {
    return counter.matters().stream().flatMap(id -> matter(id).stream()).toList();
  }

  /** The districts in which there are units. */
  public Set<String> areas() {
    Set<String> areas = new LinkedHashSet<>();
    for (Unit unit : units.values()) {
      areas.add(unit.area());
    }
    return areas;
  }

  /** The districts for which the roster names nobody with this role, nor for the whole city. */
  public List<String> areasWithout(Role role) {
    Set<String> without = areas();
    for (Person person : people) {
      if (person.post().role() == role && person.post().area().equals(Post.CITY)) {
        return List.of();
      }
      if (person.post().role() == role) {
        without.remove(person.post().area());
      }
    }
    return List.copyOf(without);
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    Map<String, T> map = new LinkedHashMap<>();
    for (T one : all) {
      if (map.put(id.apply(one), one) != null) {
        throw new IllegalArgumentException("twice in the roster: " + id.apply(one));
      }
    }
    return map;
  }
}
