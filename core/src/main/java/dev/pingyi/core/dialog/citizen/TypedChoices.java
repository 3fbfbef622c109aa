package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.rulebook.CallWindow;
import dev.pingyi.core.text.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of the choices of a question somebody has typed in words of their own, or by number. */
final class TypedChoices {
  private static final Pattern NUMBERS =
      Pattern.compile("[0-9 ,.;:、。和第条个项+]*[0-9][0-9 ,.;:、。和第条个项+]*");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final int FIGURES_MOST = 2;
  private static final int LONGEST = 40;
  private static final int SHORTEST_PART = 2;

  private final Office office;

  TypedChoices(Office office) {
    this.office = office;
  }

  /** The choice as its button would name it; several reasons with a blank between. */
  Optional<String> of(Conversation talk, String text) {
    return switch (talk.step()) {
      case Step.GradeMatter _, Step.GradePerson _ -> grade(text);
      case Step.WhichMatter step -> one(matters(talk, step), text);
      case Step.Reasons step -> several(reasons(talk, step), text);
      case Step.CallTime step -> skip(text).or(() -> one(windows(talk, step), text));
      case Step.Words step -> step.why() == Step.Words.Why.OTHER ? Optional.empty() : skip(text);
      case Step.Phone _ -> skip(text);
      case Step.Returned _ ->
          TypedPhrase.AGAIN.isMeantBy(text) ? Optional.of(Prompts.AGAIN) : Optional.empty();
      case Step.Idle _,
          Step.Done _,
          Step.Letter _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _,
          Step.Card _,
          Step.Tasks _,
          Step.AwaitWords _ ->
          Optional.empty();
    };
  }

  private static Optional<String> grade(String text) {
    return TypedPhrase.of(
            text,
            TypedPhrase.GRADE_5,
            TypedPhrase.GRADE_4,
            TypedPhrase.GRADE_3,
            TypedPhrase.GRADE_2,
            TypedPhrase.GRADE_1)
        .map(phrase -> "g" + phrase.name().charAt(phrase.name().length() - 1));
  }

  private static Optional<String> skip(String text) {
    return TypedPhrase.SKIP.isMeantBy(text) ? Optional.of(Prompts.SKIP) : Optional.empty();
  }

  private Map<String, String> matters(Conversation talk, Step.WhichMatter step) {
    DisplayNames names = new DisplayNames(office, talk.language());
    Map<String, String> choices = new LinkedHashMap<>();
    office.roster().counter(step.counter()).stream()
        .flatMap(counter -> office.roster().mattersOf(counter).stream())
        .forEach(matter -> choices.put("m" + matter.id(), names.of(matter)));
    return choices;
  }

  private Map<String, String> reasons(Conversation talk, Step.Reasons step) {
    Map<String, String> choices = new LinkedHashMap<>();
    office
        .books()
        .inForce(talk.ratedAt(step.reference()))
        .talk()
        .reasons()
        .getOrDefault(step.grade(), List.of())
        .forEach(code -> choices.put("r" + code, Texts.reason(talk.language(), code)));
    return choices;
  }

  private Map<String, String> windows(Conversation talk, Step.CallTime step) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (CallWindow window :
        office.books().inForce(talk.ratedAt(step.reference())).talk().callWindows()) {
      choices.put("w" + window.code(), Labels.window(window.code(), talk.language()));
    }
    return choices;
  }

  private static Optional<String> one(Map<String, String> choices, String text) {
    List<String> found = numbered(choices, text);
    return found.size() == 1 ? Optional.of(found.getFirst()) : named(choices, text);
  }

  /** The reasons by their numbers; the number behind the last one is 其他（自己写）. */
  private static Optional<String> several(Map<String, String> choices, String text) {
    Map<String, String> all = new LinkedHashMap<>(choices);
    all.put(Prompts.OTHER, "");
    List<String> found = numbered(all, text);
    if (found.contains(Prompts.OTHER)) {
      return found.size() == 1 ? Optional.of(Prompts.OTHER) : Optional.empty();
    }
    return found.isEmpty()
        ? named(choices, text).map(key -> Prompts.ADDED + key)
        : Optional.of(
            found.stream().distinct().collect(Collectors.joining(" ", Prompts.ADDED, "")));
  }

  /** Empty if the text is anything but numbers of choices. */
  private static List<String> numbered(Map<String, String> choices, String text) {
    String plain = TypedText.plain(text);
    if (TypedText.isLonger(plain, LONGEST) || !NUMBERS.matcher(plain).matches()) {
      return List.of();
    }
    List<String> keys = List.copyOf(choices.keySet());
    List<String> found = new ArrayList<>();
    for (String number : NUMBER.matcher(plain).results().map(r -> r.group()).toList()) {
      int n = number.length() > FIGURES_MOST ? 0 : Integer.parseInt(number);
      if (n < 1 || n > keys.size()) {
        return List.of();
      }
      found.add(keys.get(n - 1));
    }
    return found;
  }

  /** The one whose name holds the text. */
  private static Optional<String> named(Map<String, String> choices, String text) {
    String part = TypedText.label(text);
    if (!TypedText.isLonger(part, SHORTEST_PART - 1)) {
      return Optional.empty();
    }
    List<String> found =
        choices.entrySet().stream()
            .filter(choice -> TypedText.label(choice.getValue()).contains(part))
            .map(Map.Entry::getKey)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
