package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenBreaches;
import dev.pingyi.core.action.OpenIssues;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.roster.Member;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How what lies with somebody besides cases is called: flags, breaches, systemic issues. */
public final class FindingTitles {
  /** One of them, by which it is opened. */
  public record Finding(String reference, String title) {}

  private final Office office;
  private final Language language;

  public FindingTitles(Office office, Language language) {
    this.office = office;
    this.language = language;
  }

  /**
   * All that lies with a person.
   *
   * @param posts all posts of the person, those on leave, too: the own unit stays the own one
   * @param working those of them on which the person works now
   */
  public List<Finding> of(List<Member> posts, List<Member> working) {
    return Stream.of(flags(posts, working), breaches(working), issues(working))
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  private Stream<Finding> flags(List<Member> posts, List<Member> working) {
    FlagCard cards = new FlagCard(office);
    return TaskList.flags(office, posts, working).stream()
        .map(flag -> finding(flag.reference(), cards.place(flag, language)));
  }

  private Stream<Finding> breaches(List<Member> posts) {
    OpenBreaches open = new OpenBreaches(office);
    BreachCard cards = new BreachCard(office);
    return posts.stream()
        .flatMap(member -> open.of(member).stream())
        .map(
            breach ->
                finding(
                    breach.reference(),
                    cards.place(breach, language) + by(breach.deadline().dueAt())));
  }

  private Stream<Finding> issues(List<Member> posts) {
    OpenIssues open = new OpenIssues(office);
    SystemicCard cards = new SystemicCard(office);
    return posts.stream()
        .flatMap(member -> open.of(member).stream())
        .map(
            issue ->
                finding(
                    issue.reference(),
                    cards.title(issue, language) + by(issue.deadline().dueAt())));
  }

  private String by(Instant dueAt) {
    String until = new DisplayNames(office, language).until(dueAt);
    return " · " + Texts.say(language, ListPhrase.BY_DAY, until);
  }

  private static Finding finding(String reference, String title) {
    return new Finding(reference, reference + " " + title);
  }
}
