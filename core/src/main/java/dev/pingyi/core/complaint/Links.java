package dev.pingyi.core.complaint;

import java.util.ArrayList;
import java.util.List;

/**
 * How a complaint hangs together with others of the same person about the same unit. What was
 * merged ends, and goes on in another one: a person is called once for one matter, and nothing that
 * was said is lost.
 *
 * @param repeated whether it may be one of several about the same: the account had rated the unit
 *     before, and has not said that this is another matter
 * @param into the reference of the one with which it is handled, or empty
 * @param from the references of those that are handled with it, in the order in which they came
 * @param number which of these the number came with that is called, or empty
 */
public record Links(boolean repeated, String into, List<String> from, String number) {
  public static final Links NONE = new Links(false, "", List.of(), "");

  public Links {
    from = List.copyOf(from);
  }

  /** Whether it is handled with another one. */
  public boolean isMerged() {
    return !into.isEmpty();
  }

  Links afterOthers() {
    return new Links(true, into, from, number);
  }

  Links mergedInto(String other) {
    return new Links(repeated, other, from, number);
  }

  /** On its own again, and never again with another if the citizen has said so. */
  Links alone(boolean another) {
    return new Links(repeated && !another, "", from, number);
  }

  Links plus(String other) {
    List<String> more = new ArrayList<>(from);
    more.add(other);
    return new Links(repeated, into, more, number);
  }

  Links calledBy(String other) {
    return new Links(repeated, into, from, other);
  }

  Links minus(String other) {
    List<String> less = from.stream().filter(one -> !one.equals(other)).toList();
    return new Links(repeated, into, less, number);
  }

  Links withoutOthers() {
    return new Links(repeated, into, List.of(), "");
  }
}
