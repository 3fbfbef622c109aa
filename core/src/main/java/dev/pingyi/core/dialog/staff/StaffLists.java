package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.desk.WorkList;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The lists that people of the office get without asking; nobody with nothing to do gets one. */
public final class StaffLists {
  private static final int LISTED = 10;

  private final Office office;

  public StaffLists(Office office) {
    this.office = office;
  }

  /**
   * What lies there when the office opens, in the order of danger; for a supervisor what is
   * overdue. On a closed day what somebody is late with who owes a call.
   *
   * @param posts all posts of the person
   * @param waited what waited to be told to a supervisor
   */
  public Optional<Reply> morning(List<Member> posts, Waited waited, Instant now) {
    CaseLines lines = lines(posts, now);
    if (!office.books().calendar().isWorked(office.books().day(now))) {
      return work(ListPhrase.OVERDUE, posts, lines, now)
          ? Optional.of(lines.reply())
          : Optional.empty();
    }
    boolean any = work(ListPhrase.MORNING, posts, lines, now);
    for (Member member : posts) {
      if (member.post().role() == Role.SUPERVISOR) {
        any |= new OverdueReport(office).add(member, lines, now);
      }
    }
    any |= appeals(posts, lines, now);
    Waited others = waited.besidesReport();
    if (others.count() > 0) {
      lines.say(ListPhrase.ALSO, others.count());
      others.add(lines);
      any = true;
    }
    return any ? Optional.of(lines.reply()) : Optional.empty();
  }

  /** What is left when it closes. */
  public Optional<Reply> evening(List<Member> posts, Instant now) {
    CaseLines lines = lines(posts, now);
    return work(ListPhrase.EVENING, posts, lines, now)
        ? Optional.of(lines.reply())
        : Optional.empty();
  }

  /** What came after the office opened was told by itself, and is in no list of the morning. */
  private boolean work(ListPhrase head, List<Member> posts, CaseLines lines, Instant now) {
    boolean evening = head == ListPhrase.EVENING;
    boolean onlyLate = head == ListPhrase.OVERDUE;
    List<Member> asked =
        posts.stream()
            .filter(m -> m.post().role() != Role.SUPERVISOR)
            .filter(m -> !onlyLate || m.post().role() == Role.CALLBACK)
            .filter(m -> !evening || m.post().role() != Role.HEAD)
            .toList();
    WorkList desk = new WorkList(office);
    Instant until = evening ? now : office.books().opening(office.books().day(now));
    List<Entry> cases =
        desk.of(posts, asked, now).stream()
            .filter(e -> e.rows().stream().anyMatch(row -> row.rated().at().isBefore(until)))
            .filter(e -> !onlyLate || e.isLate(now))
            .toList();
    List<Flag> flags =
        TaskList.flags(office, posts, asked).stream()
            .filter(flag -> !onlyLate && flag.at().isBefore(until))
            .toList();
    int all = cases.size() + flags.size();
    if (all == 0) {
      return false;
    }
    lines.say(head, all);
    List<Entry> listed = cases.stream().limit(LISTED).toList();
    lines.knowing(desk.holders(listed), posts);
    listed.forEach(entry -> lines.add("", entry));
    flags.stream().limit(LISTED - listed.size()).forEach(flag -> lines.add("", flag, 1));
    if (all > LISTED) {
      lines.say(ListPhrase.MORE, all - LISTED);
    }
    return true;
  }

  private boolean appeals(List<Member> posts, CaseLines lines, Instant now) {
    List<Member> supervisors =
        posts.stream().filter(m -> m.post().role() == Role.SUPERVISOR).toList();
    int appeals = new WorkList(office).of(posts, supervisors, now).size();
    if (appeals > 0) {
      lines.say(ListPhrase.APPEALS, appeals);
    }
    return appeals > 0;
  }

  private CaseLines lines(List<Member> posts, Instant now) {
    Member first = posts.getFirst();
    return new CaseLines(office, first.account(), Language.of(first.language()), now);
  }
}
