package dev.pingyi.core.city;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.notify.ComposedMessage;
import java.util.ArrayList;
import java.util.List;

/** The group channel in which the notices appear. */
public final class Group {
  private final List<ComposedMessage> heard = new ArrayList<>();

  void hears(ComposedMessage outgoing) {
    heard.add(outgoing);
  }

  /** The ranking and the rest in a text each, and one picture a category. */
  public void sawOneNotice(String words) {
    assertThat(heard).filteredOn(o -> o.picture().number() == 0).hasSize(2);
    assertThat(heard.getFirst().reply().text()).contains(words);
  }

  public int pictures() {
    return (int) heard.stream().filter(o -> o.picture().number() > 0).count();
  }

  /** All that was said since the last look. */
  public String everything() {
    return String.join("\n", heard.stream().map(o -> o.reply().text()).toList());
  }

  public void sawNothing() {
    assertThat(heard).isEmpty();
  }

  /** Forgets what was said so far. */
  public void looksAway() {
    heard.clear();
  }
}
