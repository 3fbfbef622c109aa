package dev.pingyi.core.dialog;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.text.TypedText;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people type that is a label or a command of the product, in whatever dress and in either
 * language: it is never anybody's words.
 */
public final class TypedLabels {
  /** Members ask by it what lies with them. */
  public static final Set<String> TASKS = Set.of("/tasks", "待办", "tasks");

  /** Supervisors ask by it which calls were denied. */
  public static final Set<String> CALLS = Set.of("/calls", "回访核对", "calls");

  /** Members ask by it for a link to their page. */
  public static final Set<String> PAGE = Set.of("/page", "网页", "page");

  /** Members ask by it what they have done today. */
  public static final Set<String> TODAY = Set.of("/today", "今天", "today");

  private static final Set<String> COMMANDS =
      Set.of(
          "帮助", "help", "?", "中文", "汉语", "chinese", "english", "英文", "英语", "我的数据", "my data",
          "mydata");

  private static final Set<String> BACK = labels(Stream.of(ButtonPhrase.BACK, ButtonPhrase.CANCEL));

  private static final Set<String> BUTTONS = buttons();

  private TypedLabels() {}

  /** Back to where one was, without having written. */
  public static boolean isBack(String text) {
    String label = TypedText.label(text);
    return BACK.contains(label) || label.equals("/cancel");
  }

  /** What is understood wherever a talk stands. */
  public static boolean isCommand(String text) {
    String label = TypedText.label(text);
    return label.startsWith("/") || COMMANDS.contains(label);
  }

  /** What stands on a button, of whatever question. */
  public static boolean isButton(String text) {
    return BUTTONS.contains(TypedText.label(text));
  }

  /** In each language; what is done to one of a flood is offered for all of them, too. */
  private static Set<String> buttons() {
    return Arrays.stream(Language.values())
        .flatMap(
            language ->
                phrases()
                    .map(phrase -> Texts.say(language, phrase))
                    .flatMap(
                        label ->
                            Stream.of(label, Texts.say(language, LabelPhrase.ALL_OF_FLOOD, label))))
        .map(TypedText::label)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Phrase> phrases() {
    return Stream.concat(
        Arrays.stream(ButtonPhrase.values()),
        Arrays.stream(LabelPhrase.values())
            .filter(p -> p.name().startsWith("GRADE_") || p.name().startsWith("WINDOW_")));
  }

  private static Set<String> labels(Stream<? extends Phrase> phrases) {
    return phrases
        .flatMap(p -> Arrays.stream(Language.values()).map(language -> Texts.say(language, p)))
        .map(TypedText::label)
        .collect(Collectors.toUnmodifiableSet());
  }
}
