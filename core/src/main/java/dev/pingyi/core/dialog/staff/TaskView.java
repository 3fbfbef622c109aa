package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.desk.WorkList.Filter;
import dev.pingyi.core.desk.WorkList.Phone;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.text.TypedText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Which part of the list of tasks is looked at, as buttons and the talk remember it.
 *
 * @param choosing whether it is asked what to leave out
 */
record TaskView(Filter filter, int page, boolean choosing) {
  static final TaskView FIRST = new TaskView(Filter.NONE, 1, false);

  private static final char LATE = 'o';
  private static final char MINE = 'm';
  private static final char NO_NUMBER = 'n';
  private static final char CHOOSING = 'f';
  private static final char AREA = '.';
  private static final int SHORT = 36;
  private static final int MANY = 46_656;

  TaskView only(Filter other) {
    return new TaskView(other, 1, false);
  }

  TaskView page(int other) {
    return new TaskView(filter, other, false);
  }

  TaskView chosenFrom() {
    return new TaskView(filter, 1, true);
  }

  /** Short enough for a button; of an area a mark, by which it is known again. */
  String code() {
    StringBuilder code = new StringBuilder(page == 1 ? "" : String.valueOf(page));
    append(code, filter.overdue(), LATE);
    append(code, filter.mine(), MINE);
    append(code, filter.phone() == Phone.WITHOUT, NO_NUMBER);
    append(code, choosing, CHOOSING);
    return filter.area().isEmpty() ? code.toString() : code + "." + mark(filter.area());
  }

  private static void append(StringBuilder code, boolean is, char letter) {
    if (is) {
      code.append(letter);
    }
  }

  /**
   * The view of a code; what it names and is there no more is left out.
   *
   * @param areas among which one may have been chosen
   */
  static TaskView of(String code, Collection<String> areas) {
    int dot = code.indexOf(AREA);
    String letters = dot < 0 ? code : code.substring(0, dot);
    String mark = dot < 0 ? "" : code.substring(dot + 1);
    String digits = letters.replaceAll("[^0-9]", "");
    Filter filter =
        Filter.NONE
            .overdue(letters.indexOf(LATE) >= 0)
            .mine(letters.indexOf(MINE) >= 0)
            .phone(letters.indexOf(NO_NUMBER) >= 0 ? Phone.WITHOUT : Phone.ANY)
            .ofArea(areas.stream().filter(a -> mark(a).equals(mark)).findFirst().orElse(""));
    int page = digits.isEmpty() || digits.length() > 4 ? 1 : Integer.parseInt(digits);
    return new TaskView(filter, Math.max(1, page), letters.indexOf(CHOOSING) >= 0);
  }

  private static String mark(String area) {
    return Integer.toString(Math.floorMod(area.hashCode(), MANY), SHORT);
  }

  /** What a typed label or the name of an area makes of it; empty if it is neither. */
  Optional<TaskView> typed(String text, Collection<String> areas) {
    String label = TypedText.label(text);
    if (is(label, ButtonPhrase.TASKS_NEXT)) {
      return Optional.of(page(page + 1));
    }
    if (is(label, ButtonPhrase.TASKS_BACK)) {
      return Optional.of(page(Math.max(1, page - 1)));
    }
    if (is(label, ButtonPhrase.TASKS_FILTER)) {
      return Optional.of(chosenFrom());
    }
    if (is(label, ButtonPhrase.TASKS_ALL)) {
      return Optional.of(FIRST);
    }
    if (is(label, ButtonPhrase.TASKS_LATE) || is(label, StaffPhrase.ALSO_LATE)) {
      return Optional.of(only(filter.overdue(true)));
    }
    if (is(label, ButtonPhrase.TASKS_MINE)) {
      return Optional.of(only(filter.mine(true)));
    }
    if (is(label, ButtonPhrase.TASKS_NO_NUMBER)) {
      return Optional.of(only(filter.phone(Phone.WITHOUT)));
    }
    return areas.stream()
        .filter(area -> TypedText.label(area).equals(label))
        .findFirst()
        .map(area -> only(filter.ofArea(area)));
  }

  private static boolean is(String label, Phrase phrase) {
    return Arrays.stream(Language.values())
        .anyMatch(l -> TypedText.label(Texts.say(l, phrase)).equals(label));
  }
}
