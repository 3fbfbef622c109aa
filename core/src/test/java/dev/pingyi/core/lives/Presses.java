package dev.pingyi.core.lives;

import dev.pingyi.core.conversation.Button;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Which button somebody presses who presses anything. */
final class Presses {
  private final Random random;
  private final Map<String, Integer> pressed = new HashMap<>();

  Presses(Random random) {
    this.random = random;
  }

  /** Now and then one that was pressed least, so that what is rare is lived, too. */
  Button one(List<Button> buttons) {
    Button one =
        random.nextInt(3) > 0
            ? buttons.get(random.nextInt(buttons.size()))
            : Collections.min(
                buttons, Comparator.comparing(b -> pressed.getOrDefault(b.label(), 0)));
    pressed.merge(one.label(), 1, Integer::sum);
    return one;
  }
}
