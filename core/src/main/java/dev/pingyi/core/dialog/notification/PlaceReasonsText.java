package dev.pingyi.core.dialog.notification;

import static java.util.stream.Collectors.joining;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.ranking.Criterion;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.PlaceReasons.Run;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.ranking.TableReasons;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why the units of a category stand where they stand, and which of them are to be interviewed: the
 * same words in the text, on the page and in the picture of a notice.
 */
public final class PlaceReasonsText {
  private final Language language;
  private final DisplayNames names;
  private final TableReasons reasons;

  public PlaceReasonsText(Office office, Notice notice, Notice.Table table, Language language) {
    this(office, TableReasons.of(office.books().ofYear(notice.month().getYear()), table), language);
  }

  public PlaceReasonsText(Office office, TableReasons reasons, Language language) {
    this.language = language;
    this.names = new DisplayNames(office, language);
    this.reasons = reasons;
  }

  /** All that the text of a notice says of it. */
  List<String> lines() {
    return Stream.of(order(), interviews()).flatMap(Optional::stream).toList();
  }

  /** What decided between units with the same points; empty if the points decided all. */
  public Optional<String> order() {
    return Optional.of(reasons.runs())
        .filter(runs -> !runs.isEmpty())
        .map(runs -> runs.stream().map(this::run).collect(joining(say(PlacePhrase.RUNS_NEXT))))
        .map(runs -> say(PlacePhrase.RUNS, runs));
  }

  /** What decided between a unit and those with the same points; empty if it alone has them. */
  public Optional<String> orderAt(Standing standing) {
    return reasons.runOf(standing.place()).map(run -> say(PlacePhrase.RUNS, run(run)));
  }

  /** How many places a unit went up or down since the notice before; empty if none, or unknown. */
  public Optional<String> movement(Standing standing) {
    int up = standing.before() - standing.place();
    if (standing.before() == 0 || standing.place() == 0 || up == 0) {
      return Optional.empty();
    }
    return Optional.of(up > 0 ? say(PlacePhrase.MOVED_UP, up) : say(PlacePhrase.MOVED_DOWN, -up));
  }

  /** What stands at the end of a unit's row. */
  String remarks(Standing standing) {
    String moved = movement(standing).map(words -> say(PlacePhrase.REMARK, words)).orElse("");
    return standing.interview() ? moved + " " + say(PlacePhrase.INTERVIEW) : moved;
  }

  /** Where one upheld complaint less would have put a unit; empty if nowhere better. */
  public Optional<String> better(Standing standing) {
    return better(standing.unit());
  }

  private Optional<String> better(String unit) {
    return Optional.ofNullable(reasons.better().get(unit))
        .map(place -> say(PlacePhrase.BETTER, place));
  }

  /** Everybody who is to be interviewed, by name; empty if nobody is. */
  public Optional<String> interviews() {
    return Optional.of(reasons.interviews())
        .filter(all -> !all.isEmpty())
        .map(
            all ->
                say(
                    PlacePhrase.INTERVIEWS,
                    all.size(),
                    all.stream().map(this::named).collect(joining(say(PlacePhrase.NAMES_NEXT)))));
  }

  /** How many are to be interviewed, where there is no room to name them all. */
  public String interviewsOnPage() {
    return say(PlacePhrase.INTERVIEWS_ON_PAGE, reasons.interviews().size());
  }

  private String named(String unit) {
    String name = names.unit(unit);
    return better(unit).map(better -> say(PlacePhrase.NAME_BETTER, name, better)).orElse(name);
  }

  private String run(Run run) {
    return run.decided().isEmpty()
        ? say(PlacePhrase.RUN_ONE_PLACE, run.first(), run.points())
        : say(PlacePhrase.RUN, run.first(), run.last(), run.points(), decided(run.decided()));
  }

  private String decided(Set<Criterion> decided) {
    String all = decided.stream().map(this::criterion).collect(joining(say(PlacePhrase.AND_NEXT)));
    return decided.size() == 1 ? all : say(PlacePhrase.IN_TURN, all);
  }

  private String criterion(Criterion criterion) {
    return switch (criterion) {
      case POINTS -> throw new IllegalStateException("points do not decide between equal points");
      case BREACHES -> say(PlacePhrase.BREACHES);
      case UPHELD -> say(PlacePhrase.UPHELD);
      case UPHELD_RATE -> say(PlacePhrase.UPHELD_RATE);
      case INTERVAL -> say(PlacePhrase.INTERVAL);
      case RATINGS -> say(PlacePhrase.RATINGS);
    };
  }

  private String say(PlacePhrase phrase, Object... places) {
    return Texts.say(language, phrase, places);
  }
}
