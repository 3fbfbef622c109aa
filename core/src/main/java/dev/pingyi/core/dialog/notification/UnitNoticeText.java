package dev.pingyi.core.dialog.notification;

import static java.util.stream.Collectors.joining;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.ranking.EarlyWarning;
import dev.pingyi.core.ranking.Erratum;
import dev.pingyi.core.ranking.Interview;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.PublicFigure;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.rating.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What single members of the office are told of a notice, and before it: each head of the own unit,
 * and of no other by name. Figures are as the public reads them.
 */
public final class UnitNoticeText {
  private final Office office;
  private final Language language;
  private final DisplayNames names;
  private final NoticeText text;

  public UnitNoticeText(Office office, Language language) {
    this.office = office;
    this.language = language;
    this.names = new DisplayNames(office, language);
    this.text = new NoticeText(office);
  }

  /** The unit's own part of the notice; empty if it is not in it. */
  public Optional<String> month(Notice notice, String unit) {
    for (Notice.Table table : notice.tables()) {
      for (Standing standing : table.standings()) {
        if (standing.unit().equals(unit)) {
          return Optional.of(month(notice, table, standing));
        }
      }
    }
    return Optional.empty();
  }

  private String month(Notice notice, Notice.Table table, Standing standing) {
    PlaceReasonsText reasons = new PlaceReasonsText(office, notice, table, language);
    List<String> lines = new ArrayList<>();
    lines.add(
        say(
            UnitNoticePhrase.HEAD,
            text.title(notice.month(), language),
            names.unit(standing.unit())));
    lines.add(place(notice, table, standing, reasons));
    lines.add(share(notice, table, standing));
    lines.add(lost(notice, standing));
    int back =
        notice.moved().corrections().stream()
            .filter(c -> c.unit().equals(standing.unit()))
            .mapToInt(Notice.Correction::change)
            .sum();
    if (back > 0) {
      lines.add(say(UnitNoticePhrase.GIVEN_BACK, back));
    }
    reasons.better(standing).ifPresent(lines::add);
    reasons.order().ifPresent(lines::add);
    if (standing.interview()) {
      lines.add(say(UnitNoticePhrase.INTERVIEW));
    }
    if (notice.provisional().contains(standing.unit())) {
      lines.add(text.provisional(language));
    }
    lines.add(say(UnitNoticePhrase.MORE));
    return String.join("\n", lines);
  }

  private String place(
      Notice notice, Notice.Table table, Standing standing, PlaceReasonsText reasons) {
    int units = table.standings().size();
    String points = text.points(notice, standing);
    return standing.place() == 0
        ? say(UnitNoticePhrase.FEW, units, points)
        : say(UnitNoticePhrase.PLACE, text.place(standing, language), units, points)
            + reasons.movement(standing).map(m -> say(UnitNoticePhrase.MOVED, m)).orElse("");
  }

  private String share(Notice notice, Notice.Table table, Standing standing) {
    Grade from = office.books().ofYear(notice.month().getYear()).grades().satisfiedFrom();
    long all = table.standings().stream().mapToLong(s -> s.year().counted()).sum();
    long satisfied = table.standings().stream().mapToLong(s -> s.year().satisfied(from)).sum();
    PublicFigure ofCategory = text.figures(notice).share(satisfied, all);
    return say(
        UnitNoticePhrase.SHARE,
        text.share(notice, standing, language),
        NoticeText.share(ofCategory, language),
        NoticeText.count(text.figures(notice).count(standing.month().counted()), language));
  }

  private String lost(Notice notice, Standing standing) {
    return notice.moved().deductions().stream()
        .filter(d -> d.unit().equals(standing.unit()))
        .findFirst()
        .map(d -> say(UnitNoticePhrase.LOST, -d.change(), NoticeDeductions.causes(d, language)))
        .orElseGet(() -> say(UnitNoticePhrase.LOST_NOTHING));
  }

  /** What there is to warn of. */
  public String warning(EarlyWarning warning) {
    String unit = names.unit(warning.unit());
    String what =
        switch (warning.kind()) {
          case SINKING ->
              say(
                  UnitNoticePhrase.WARNING_SINKING,
                  unit,
                  warning.points(),
                  warning.place(),
                  warning.ranked());
          case MORE_BAD ->
              say(UnitNoticePhrase.WARNING_MORE_BAD, unit, warning.counted(), warning.bad());
        };
    return what + "\n" + say(UnitNoticePhrase.WARNING_ADVICE);
  }

  /** Whom a notice asks to be interviewed, of the units that the reader has to do with. */
  public String interviews(Notice notice, List<Interview> owed) {
    String units = owed.stream().map(i -> names.unit(i.unit())).collect(joining(comma()));
    return say(UnitNoticePhrase.TO_INTERVIEW, text.title(notice.month(), language), units)
        + "\n"
        + say(UnitNoticePhrase.TO_RECORD);
  }

  /** What was wrong in a notice. */
  public String erratum(Erratum erratum) {
    return say(
        UnitNoticePhrase.ERRATUM,
        text.title(erratum.month(), language),
        erratum.number(),
        erratum.words());
  }

  private String comma() {
    return Texts.say(language, NoticePhrase.COMMA);
  }

  private String say(UnitNoticePhrase phrase, Object... places) {
    return Texts.say(language, phrase, places);
  }
}
