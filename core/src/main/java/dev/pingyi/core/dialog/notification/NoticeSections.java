package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.ranking.Notice;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a notice says besides its places, part by part: the same words in its text and on its page.
 */
public record NoticeSections(Office office) {
  /** A title and a line for each thing that is told; a part that has nothing to tell is absent. */
  public record Section(String title, List<String> lines) {
    public Section {
      lines = List.copyOf(lines);
    }

    /** So many lines at most, and how many more there are. */
    public List<String> lines(int most, Language language) {
      int more = lines.size() - most;
      Stream<String> last =
          more > 0 ? Stream.of(Texts.say(language, NoticePhrase.LINES_MORE, more)) : Stream.empty();
      return Stream.concat(lines.stream().limit(most), last).toList();
    }

    /** The same below its title. */
    List<String> text(int most, Language language) {
      Stream<String> heading = Stream.of("", Texts.say(language, NoticePhrase.HEADING, title));
      return Stream.concat(heading, lines(most, language).stream()).toList();
    }
  }

  /** All of them, what has to be as loud as the places first. */
  public List<Section> of(Notice notice, Language language) {
    return Stream.of(
            section(
                language,
                NoticePhrase.CORRECTIONS,
                new NoticeCorrections(office).each(notice, language)),
            section(
                language,
                NoticePhrase.DEDUCTIONS,
                new NoticeDeductions(office).each(notice, language)),
            section(
                language,
                NoticePhrase.INTERVIEWS_HELD,
                new NoticeInterviews(office).each(notice, language)),
            section(language, NoticePhrase.WORK, new NoticeWork(office).lines(notice, language)),
            section(language, NoticePhrase.RULES, new NoticeWork(office).rules(notice, language)))
        .filter(section -> !section.lines().isEmpty())
        .toList();
  }

  private static Section section(Language language, NoticePhrase heading, List<String> lines) {
    return new Section(Texts.say(language, heading), lines);
  }
}
