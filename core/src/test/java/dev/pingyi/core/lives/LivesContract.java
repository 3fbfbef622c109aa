package dev.pingyi.core.lives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.city.Kept;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.State;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Complaints whose citizens, staff and heads press anything, write anything or nothing while time
 * passes, stands still for a day or comes a second too early: the laws hold after every step, in
 * whatever store.
 */
public abstract class LivesContract {
  /** What no button leads to, and what is no line of a history but one of the looks at a number. */
  private static final Set<Action> NOT_LIVED = EnumSet.of(Action.RECOUNT, Action.SHOW_NUMBER);

  /** What the lives went through. */
  public record Lived(
      long complaints,
      Set<State> states,
      Set<Action> actions,
      int released,
      Set<String> breaches,
      Set<String> issues) {
    /** The laws would hold, too, if nothing happened. */
    public void isEverything() {
      assertThat(states).containsExactlyInAnyOrder(State.values());
      assertThat(actions).containsAll(EnumSet.complementOf(EnumSet.copyOf(NOT_LIVED)));
      assertThat(released).as("released words that a unit read").isPositive();
      assertThat(issues)
          .contains("open", "rule", "closed", "asked", "checked", "gathered", "by hand");
      for (BreachKind kind : BreachKind.values()) {
        for (Breach.State state : Breach.State.values()) {
          assertThat(breaches).contains(kind.code() + " " + state.code());
        }
      }
    }
  }

  /** How many complaints live in one world. */
  protected int lives() {
    return World.LIVES;
  }

  /** An empty store. */
  protected abstract Kept kept();

  /**
   * Plays one world for each seed.
   *
   * @throws AssertionError if a law breaks, with the seed of the world in which it does
   */
  protected final Lived live(LongStream seeds) {
    List<World> worlds = seeds.mapToObj(this::lived).toList();
    Set<State> states = EnumSet.noneOf(State.class);
    Set<Action> actions = EnumSet.noneOf(Action.class);
    worlds.forEach(world -> states.addAll(world.laws().states()));
    worlds.forEach(world -> actions.addAll(world.laws().actions()));
    long complaints = worlds.stream().mapToLong(World::opened).sum();
    System.out.printf("Lives: %,d complaints in %,d worlds%n", complaints, worlds.size());
    int released = worlds.stream().mapToInt(World::released).sum();
    Set<String> breaches =
        worlds.stream()
            .flatMap(world -> world.laws().sides().breaches().all().stream())
            .map(breach -> breach.kind().code() + " " + breach.state().code())
            .collect(Collectors.toSet());
    Set<String> issues =
        worlds.stream()
            .flatMap(world -> world.laws().sides().systemic().lived().stream())
            .collect(Collectors.toSet());
    return new Lived(complaints, states, actions, released, breaches, issues);
  }

  private World lived(long seed) {
    World world = new World(kept(), seed, lives());
    try {
      world.run();
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("in the world of seed " + seed + ": " + e.getMessage(), e);
    }
    return world;
  }
}
