package dev.pingyi.core.city;

import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A talk as a text that people can read: what each said, and what they saw.
 *
 * <p>A line {@code name> scan|tap|say|phone|join WORDS} is something said, {@code clock> PT10M}
 * lets time pass, lines with {@code #} are remarks. All other lines are what was seen, and are
 * written anew when the talk is played.
 */
public final class Transcript {
  private static final String SAID = "> ";

  private final City city = City.at("2026-11-23T09:00");
  private final List<String> lines = new ArrayList<>();

  private Transcript() {
    city.listeners().overhear(this::seen);
  }

  /** Plays what was said in {@code text} and writes down what was seen. */
  public static String play(String text) {
    Transcript talk = new Transcript();
    text.lines().forEach(talk::line);
    return String.join("\n", talk.lines) + "\n";
  }

  private void line(String line) {
    if (line.startsWith("#")) {
      lines.add(line);
    } else if (line.contains(SAID) && !line.startsWith(" ")) {
      lines.add("");
      lines.add(line);
      String[] parts = line.split(SAID, 2);
      said(parts[0], parts[1]);
    }
  }

  private void said(String name, String what) {
    String[] parts = what.split(" ", 2);
    if (name.equals("clock")) {
      city.passes(Duration.parse(what));
      return;
    }
    Person person = name.startsWith("visitor") ? city.visitor(name) : city.citizen(name);
    switch (parts[0]) {
      case "scan" -> person.scans(parts[1]);
      case "tap" -> person.taps(parts[1]);
      case "say" -> person.writes(parts[1]);
      case "phone" -> person.sharesPhone(parts[1]);
      case "join" -> city.joins(name, post(parts[1]));
      default -> throw new IllegalArgumentException("not understood: " + name + SAID + what);
    }
  }

  private static Post post(String words) {
    String[] parts = words.split(" ", 2);
    Role role = Role.of(parts[0].toLowerCase(Locale.ROOT)).orElseThrow();
    return role == Role.HEAD ? Post.headOf(parts[1]) : Post.ofArea(role, parts[1]);
  }

  private void seen(String name, Reply reply) {
    String sign = reply.kind() == Reply.Kind.NOTICE ? " (notice)" : "";
    lines.add("  " + name + " sees" + sign);
    reply.text().lines().forEach(line -> lines.add(("    | " + line).stripTrailing()));
    reply.rows().stream().map(Transcript::row).forEach(lines::add);
  }

  private static String row(List<Button> row) {
    return row.stream()
        .map(b -> "[" + (b.ticked() ? "✓ " : "") + b.label() + "]")
        .collect(Collectors.joining(" ", "    ", ""));
  }
}
