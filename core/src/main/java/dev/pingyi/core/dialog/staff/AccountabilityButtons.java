package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.complaint.Consequence;
import dev.pingyi.core.complaint.Measure;
import dev.pingyi.core.complaint.StaffGroup;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The buttons below the form of people held to account. */
record AccountabilityButtons(SignedButtons buttons, DialogContext context) {
  private static final int NUMBERS = 5;

  List<List<Button>> whole(AccountabilityForm form) {
    List<Button> groups =
        Arrays.stream(StaffGroup.values())
            .map(
                group ->
                    choice(
                        AccountabilityDialog.GROUP + "." + group.code(),
                        context.say(AccountabilityLabels.of(group))))
            .toList();
    List<Button> also = Arrays.stream(Consequence.values()).map(one -> box(one, form)).toList();
    List<List<Button>> rows = new ArrayList<>();
    rows.add(groups);
    rows.addAll(pairs(also));
    rows.add(
        List.of(
            choice(AccountabilityDialog.SUBMIT, context.say(AccountabilityPhrase.SUBMIT)),
            quiet(AccountabilityDialog.CLEAR, context.say(AccountabilityPhrase.CLEAR))));
    rows.add(List.of(quiet(AccountabilityDialog.BACK, context.say(ButtonPhrase.BACK))));
    return rows;
  }

  List<List<Button>> measures(AccountabilityForm form) {
    List<Button> all =
        Arrays.stream(Measure.values()).map(measure -> measure(measure, form)).toList();
    return Stream.concat(pairs(all).stream(), Stream.of(up())).toList();
  }

  /** With the number that stands there already. */
  private Button measure(Measure measure, AccountabilityForm form) {
    int people = form.said().of(form.group().orElseThrow(), measure);
    String label = context.say(AccountabilityLabels.of(measure));
    return choice(
        AccountabilityDialog.MEASURE + "." + measure.code(),
        people == 0 ? label : label + " " + people);
  }

  List<List<Button>> numbers(AccountabilityForm form) {
    List<Button> numbers =
        IntStream.rangeClosed(1, NUMBERS)
            .mapToObj(n -> choice(AccountabilityDialog.NUMBER + "." + n, String.valueOf(n)))
            .toList();
    boolean counted = form.said().of(form.group().orElseThrow(), form.measure().orElseThrow()) > 0;
    Button out =
        quiet(AccountabilityDialog.NUMBER + ".0", context.say(AccountabilityPhrase.TAKE_OUT));
    return counted ? List.of(numbers, List.of(out), up()) : List.of(numbers, up());
  }

  private List<Button> up() {
    return List.of(quiet(AccountabilityDialog.UP, context.say(AccountabilityPhrase.UP)));
  }

  private static List<List<Button>> pairs(List<Button> all) {
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 2) {
      rows.add(all.subList(i, Math.min(i + 2, all.size())));
    }
    return rows;
  }

  private Button box(Consequence one, AccountabilityForm form) {
    return buttons.box(
        context.account(),
        context.talk().question(),
        AccountabilityDialog.ALSO + "." + one.code(),
        context.say(AccountabilityLabels.of(one)),
        form.said().has(one));
  }

  private Button choice(String choice, String label) {
    return button(choice, label, Button.Kind.CHOICE);
  }

  private Button quiet(String choice, String label) {
    return button(choice, label, Button.Kind.QUIET);
  }

  private Button button(String choice, String label, Button.Kind kind) {
    return buttons.choice(context.account(), context.talk().question(), choice, label, kind);
  }
}
