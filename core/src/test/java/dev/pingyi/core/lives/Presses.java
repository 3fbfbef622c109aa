package dev.pingyi.core.lives;

import dev.pingyi.core.conversation.Button;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Which button somebody presses who presses anything. */
final class Presses {
  private static final Set<String> DECISIONS = Set.of("退回单位", "结案", "维持", "撤销扣分");
  private static final Set<String> BESIDE = Set.of("我来办", "退回", "转给同事", "内部备注");

  private final Random random;
  private final Random seldom;
  private final Map<String, Integer> pressed = new HashMap<>();

  /**
   * @param seldom of its own, so that the cases live as they would without it
   */
  Presses(Random random, Random seldom) {
    this.random = random;
    this.seldom = seldom;
  }

  /** Whether something happens that is rare. */
  boolean isSeldom() {
    return seldom.nextInt(6) == 0;
  }

  /** What is done beside the steps of a case stands on every card; mostly people go on with it. */
  List<Button> mostlySteps(List<Button> buttons) {
    List<Button> steps = buttons.stream().filter(b -> !BESIDE.contains(b.label())).toList();
    return seldom.nextInt(8) == 0 ? buttons : steps;
  }

  /** A supervisor who looks into a case decides it if there is anything to decide. */
  Button decisive(List<Button> buttons) {
    List<Button> last =
        new ArrayList<>(buttons.stream().filter(b -> DECISIONS.contains(b.label())).toList());
    // Of two that nobody has pressed either will do.
    Collections.shuffle(last, seldom);
    return last.isEmpty() ? one(buttons) : pressed(leastOf(last));
  }

  /** Now and then one that was pressed least, so that what is rare is lived, too. */
  Button one(List<Button> buttons) {
    List<Button> denials = buttons.stream().filter(b -> b.label().equals("不满意")).toList();
    if (!denials.isEmpty() && seldom.nextBoolean()) {
      // Else hardly anybody says twice that a remedy does not do.
      return pressed(denials.getLast());
    }
    return pressed(
        random.nextInt(3) > 0 ? buttons.get(random.nextInt(buttons.size())) : leastOf(buttons));
  }

  private Button leastOf(List<Button> buttons) {
    return Collections.min(buttons, Comparator.comparing(b -> pressed.getOrDefault(b.label(), 0)));
  }

  private Button pressed(Button one) {
    pressed.merge(one.label(), 1, Integer::sum);
    return one;
  }
}
