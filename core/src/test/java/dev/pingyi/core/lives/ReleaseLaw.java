package dev.pingyi.core.lives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.conversation.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Nothing but released words in anything that a unit can read. Whatever a citizen writes carries
 * what tells who it was, and a word of its own that no pattern knows.
 */
final class ReleaseLaw {
  /** Whoever reads these has to read around them, whatever was released. */
  private static final List<String> TELLING = List.of("九点四十", "A023", "黄师傅", "13712345678");

  /** Figures that no pattern takes for a number. */
  private static final String DIGITS = "东南西北山川河海风云";

  private final City city;
  private final Supplier<Set<String>> references;
  private final Set<String> readers;
  private final List<Secret> secrets = new ArrayList<>();
  private int read;

  private record Secret(String text, String writer) {}

  /**
   * @param references of all complaints
   * @param readers the people of units, and the groups
   */
  ReleaseLaw(City city, Supplier<Set<String>> references, Set<String> readers) {
    this.city = city;
    this.references = references;
    this.readers = readers;
    city.listeners().overhear(this::reads);
  }

  /** What somebody writes who rates. */
  String words(String writer) {
    StringBuilder secret = new StringBuilder("密");
    for (char digit : String.valueOf(secrets.size()).toCharArray()) {
      secret.append(DIGITS.charAt(digit - '0'));
    }
    secrets.add(new Secret(secret + "密", writer));
    return "九点四十拿到A023号，黄师傅叫我打13712345678，" + secret + "密";
  }

  /** How often something was released and read, so that the law was put to the test. */
  int read() {
    return read;
  }

  private void reads(String reader, Reply reply) {
    if (!readers.contains(reader)) {
      return;
    }
    for (Secret secret : secrets) {
      if (!secret.writer().equals(reader) && reply.text().contains(secret.text())) {
        assertThat(isReleased(secret)).as(reader + " reads " + reply.text()).isTrue();
        read++;
      }
    }
    if (secrets.stream().noneMatch(secret -> secret.writer().equals(reader))) {
      assertThat(reply.text()).doesNotContain(TELLING);
    }
  }

  private boolean isReleased(Secret secret) {
    return references.get().stream()
        .flatMap(reference -> city.store().contact(reference).stream())
        .filter(contact -> !contact.released().isEmpty())
        .anyMatch(contact -> released(contact).contains(secret.text()));
  }

  private String released(Contact contact) {
    return city.office().keys().open(contact.released(), contact.reference());
  }
}
