package dev.pingyi.core.dialog.notification;

import static java.util.stream.Collectors.joining;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Notice.Deduction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a notice says of points that were taken off, and for what; never of whom. */
record NoticeDeductions(Office office) {
  /** More reasons than these make no line that anybody reads. */
  private static final int REASONS_MAX = 3;

  /** A sentence for each unit. */
  List<String> each(Notice notice, Language language) {
    return notice.moved().deductions().stream()
        .map(
            deduction ->
                Texts.say(
                    language,
                    NoticePhrase.DEDUCTION,
                    new DisplayNames(office, language).unit(deduction.unit()),
                    -deduction.change(),
                    causes(deduction, language)))
        .toList();
  }

  /** For what it was. */
  static String causes(Deduction deduction, Language language) {
    List<String> causes = new ArrayList<>();
    if (deduction.upheld() > 0) {
      causes.add(
          Texts.say(language, NoticePhrase.DEDUCTION_UPHELD, deduction.upheld())
              + reasons(deduction, language));
    }
    Map<BreachKind, Integer> kinds = new EnumMap<>(BreachKind.class);
    deduction.breaches().forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    kinds.forEach(
        (kind, times) ->
            causes.add(
                Texts.say(
                    language, NoticePhrase.DEDUCTION_BREACH, Labels.of(kind, language), times)));
    return String.join(Texts.say(language, NoticePhrase.AND), causes);
  }

  private static String reasons(Deduction deduction, Language language) {
    String comma = Texts.say(language, NoticePhrase.COMMA);
    String named =
        deduction.reasons().stream()
            .limit(REASONS_MAX)
            .map(code -> Texts.reason(language, code))
            .collect(joining(comma));
    if (named.isEmpty()) {
      return "";
    }
    boolean more = deduction.reasons().size() > REASONS_MAX;
    return Texts.say(language, more ? NoticePhrase.REASONS_MORE : NoticePhrase.REASONS, named);
  }
}
