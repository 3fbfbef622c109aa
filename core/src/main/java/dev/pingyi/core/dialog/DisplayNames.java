package dev.pingyi.core.dialog;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Due;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.ranking.PublicFigure;
import dev.pingyi.core.ranking.PublicFigures;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Matter;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How posts, units, counters, matters, grades and times are called in one language. */
public final class DisplayNames {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final Office office;
  private final Language language;

  public DisplayNames(Office office, Language language) {
    this.office = office;
    this.language = language;
  }

  public String unit(String id) {
    return office.roster().unit(id).map(this::of).orElse(id);
  }

  /** Where a post is held: a unit, an area or the whole city. */
  public String scope(Post post) {
    if (!post.unit().isEmpty()) {
      return unit(post.unit());
    }
    return post.area().equals(Post.CITY)
        ? Texts.say(language, LabelPhrase.WHOLE_CITY)
        : post.area();
  }

  /** Unit and counter. */
  public String place(Counter counter) {
    String name = language == Language.EN ? counter.nameEn() : counter.name();
    return unit(counter.unit()) + " · " + name;
  }

  public String place(String counter) {
    return office.roster().counter(counter).map(this::place).orElse(counter);
  }

  /** A matter's name, or nothing while it is open. */
  public String matter(String id) {
    return office.roster().matter(id).map(this::of).orElse("");
  }

  /** A category of units as the book of a year calls it. */
  public String category(String category, int year) {
    return language == Language.EN
        ? office.books().ofYear(year).ranking().categoryEn(category)
        : category;
  }

  public String of(Matter matter) {
    return language == Language.EN ? matter.nameEn() : matter.name();
  }

  public String of(Grade grade) {
    return Labels.of(grade, language);
  }

  /** Time left or gone, in the two largest parts. */
  public String of(Duration duration) {
    Duration d = duration.abs();
    if (d.toDays() > 1) {
      return Texts.say(language, LabelPhrase.DURATION_DAYS, d.toDays(), d.toHoursPart());
    }
    return d.toHours() > 0
        ? Texts.say(language, LabelPhrase.DURATION_HOURS, d.toHours(), d.toMinutesPart())
        : Texts.say(language, LabelPhrase.DURATION_MINUTES, d.toMinutes());
  }

  /** That people were held to account, if some were: of few, not how many. */
  public Optional<String> heldToAccount(CaseFile file) {
    int people = file.inquiry().recorded().map(Accountability::total).orElse(0);
    if (people == 0) {
      return Optional.empty();
    }
    PublicFigure figure =
        new PublicFigures(office.books().inForce(file.inquiry().recordedAt())).count(people);
    return Optional.of(
        figure.form() == PublicFigure.Form.EXACT
            ? Texts.say(language, LabelPhrase.ACCOUNTABLE, people)
            : Texts.say(language, LabelPhrase.ACCOUNTABLE_SOME));
  }

  /** What has to happen next, and by when. */
  public String next(Due due) {
    return Texts.say(language, LabelPhrase.NEXT, Labels.of(due.duty(), language), until(due.by()));
  }

  /** Until when: what ends with a day is said by that day everywhere, all else by the minute. */
  public String until(Instant by) {
    ZonedDateTime end = by.atZone(office.books().zone());
    return end.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? Texts.say(language, LabelPhrase.UNTIL_DAY, office.books().lastDay(by))
        : Texts.say(language, LabelPhrase.UNTIL, minute(end));
  }

  private String of(Unit unit) {
    return language == Language.EN ? unit.nameEn() : unit.name();
  }

  public static String minute(ZonedDateTime time) {
    return MINUTE.format(time);
  }
}
