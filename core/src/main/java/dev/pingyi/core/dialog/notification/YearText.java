package dev.pingyi.core.dialog.notification;

import static java.util.stream.Collectors.joining;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.ranking.YearReview;
import dev.pingyi.core.ranking.YearReview.Before;
import dev.pingyi.core.ranking.YearReview.Category;
import dev.pingyi.core.ranking.YearReview.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of what a year came to: to everybody, and to whom it concerns. */
public final class YearText {
  private final Office office;
  private final Language language;
  private final DisplayNames names;

  public YearText(Office office, Language language) {
    this.office = office;
    this.language = language;
    this.names = new DisplayNames(office, language);
  }

  public String title(int year) {
    return say(YearPhrase.TITLE, String.valueOf(year));
  }

  /** All of it. */
  public String text(YearReview review) {
    List<String> lines = new ArrayList<>();
    lines.add(title(review.year()));
    for (Category category : review.categories()) {
      lines.addAll(List.of("", say(YearPhrase.BEST, name(review, category))));
      lines.addAll(best(category));
      lines.addAll(List.of("", say(YearPhrase.WORST, name(review, category))));
      lines.addAll(worst(category));
    }
    lines.addAll(List.of("", say(YearPhrase.FIGURES)));
    lines.addAll(figures(review));
    lines.addAll(List.of("", rule()));
    return String.join("\n", lines);
  }

  /** By which rule the lists are made. */
  public String rule() {
    return say(YearPhrase.RULE);
  }

  public String name(YearReview review, Category category) {
    return names.category(category.name(), review.year());
  }

  /** A line for each of the best, the first before all; that there is none. */
  public List<String> best(Category category) {
    return category.best().isEmpty()
        ? List.of(say(YearPhrase.NO_BEST))
        : category.best().stream().map(this::best).toList();
  }

  private String best(Listed listed) {
    return say(
        YearPhrase.LINE_BEST,
        place(listed),
        names.unit(listed.unit()),
        listed.points(),
        listed.before() == Before.WORST ? say(YearPhrase.WAS_WORST) : "");
  }

  /** A line for each of the worst, the last first; that there is none. */
  public List<String> worst(Category category) {
    return category.worst().isEmpty()
        ? List.of(say(YearPhrase.NO_WORST))
        : category.worst().stream().map(this::worst).toList();
  }

  private String worst(Listed listed) {
    String again = listed.worstYears() > 1 ? say(YearPhrase.AGAIN, listed.worstYears()) : "";
    String fallen = listed.before() == Before.BEST ? say(YearPhrase.WAS_BEST) : "";
    return say(
        YearPhrase.LINE_WORST,
        place(listed),
        names.unit(listed.unit()),
        listed.points(),
        NoticeDeductions.causes(listed.cost(), language),
        again + fallen + (listed.removal() ? say(YearPhrase.REMOVAL) : ""));
  }

  private String place(Listed listed) {
    return listed.joint()
        ? Texts.say(language, NoticePhrase.JOINT, listed.place())
        : String.valueOf(listed.place());
  }

  /** A sentence for each figure, against the year before. */
  public List<String> figures(YearReview review) {
    return new YearFiguresText(office, language).lines(review);
  }

  /** To the head of a unit on a list; empty if it is on none. */
  public Optional<String> ofUnit(YearReview review, String unit) {
    for (Category category : review.categories()) {
      for (Listed listed : category.worst()) {
        if (listed.unit().equals(unit)) {
          String told =
              say(
                  YearPhrase.HEAD_WORST,
                  names.unit(unit),
                  String.valueOf(review.year()),
                  place(listed),
                  listed.points(),
                  category.ranked(),
                  NoticeDeductions.causes(listed.cost(), language));
          return Optional.of(
              listed.removal()
                  ? told + "\n" + say(YearPhrase.HEAD_REMOVAL, listed.worstYears())
                  : told);
        }
      }
    }
    return review
        .best(unit)
        .map(
            listed ->
                say(
                    YearPhrase.HEAD_BEST,
                    names.unit(unit),
                    String.valueOf(review.year()),
                    place(listed),
                    listed.points()));
  }

  /** Whose head's removal is to be proposed; empty if nobody's. */
  public Optional<String> removals(YearReview review) {
    List<Listed> removals = review.removals();
    return removals.isEmpty()
        ? Optional.empty()
        : Optional.of(
            say(
                YearPhrase.PROPOSE,
                String.valueOf(review.year()),
                office.books().ofYear(review.year()).ranking().removalYears(),
                removals.stream()
                    .map(listed -> names.unit(listed.unit()))
                    .collect(joining(Texts.say(language, NoticePhrase.COMMA)))));
  }

  private String say(YearPhrase phrase, Object... places) {
    return Texts.say(language, phrase, places);
  }
}
