package dev.pingyi.core.desk;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenFlags;
import dev.pingyi.core.action.RowAccess;
import dev.pingyi.core.complaint.AccountabilityRules;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.SeparationOfDuties;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Unit;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The open cases of one person, each list read once whatever posts look into it. */
final class OpenCases {
  private final Office office;
  private final List<Member> posts;
  private final Instant now;
  private final Colleagues colleagues;
  private final OpenLists lists;
  private Optional<List<Flag>> floods = Optional.empty();

  /**
   * For one person.
   *
   * @param posts on which the person works now
   * @param known all that the person is, since it may close a case to them; if empty it is asked
   *     for
   */
  OpenCases(Office office, List<Member> posts, List<Member> known, Instant now) {
    this.office = office;
    this.now = now;
    this.colleagues = new Colleagues(office);
    this.lists = OpenLists.of(office, posts);
    this.posts =
        known.isEmpty()
            ? colleagues.allOf(posts)
            : Stream.concat(posts.stream(), known.stream()).distinct().toList();
  }

  /** By their references; of what lies there on several posts the most urgent. */
  Map<String, Entry> of(List<Member> asked) {
    Map<String, Entry> each = new LinkedHashMap<>();
    asked.stream()
        .flatMap(m -> Stream.of(held(m), floods(m), appeals(m), unrecorded(m)))
        .flatMap(entries -> entries)
        .forEach(entry -> each.merge(entry.reference(), entry, Entry::moreUrgent));
    return each;
  }

  private Stream<Entry> held(Member member) {
    return areas(member.post()).stream()
        .flatMap(area -> held(member, area))
        .map(row -> Entry.alone(row, member, row.duty()));
  }

  private Stream<Entry> floods(Member member) {
    Collection<String> areas = areas(member.post());
    return floods().stream()
        .filter(flag -> areas.contains(flag.area()))
        .flatMap(
            flag -> {
              List<CaseRow> rows = held(member, flag.reference()).toList();
              return rows.isEmpty()
                  ? Stream.empty()
                  : Stream.of(Entry.together(flag, rows, member));
            });
  }

  /** Of a list, what lies with the post and may be acted on. */
  private Stream<CaseRow> held(Member member, String list) {
    RowAccess access = new RowAccess(office, member, posts);
    return rows(list)
        .filter(row -> row.isHeldBy(member.post().role()) && access.covers(row))
        .filter(row -> access.mayDo(row, Workflow.of(row.state()).holder().getFirst()));
  }

  /** The undecided appeals that a supervisor is to decide. */
  private Stream<Entry> appeals(Member member) {
    return member.post().role() == Role.SUPERVISOR
        ? rows(CaseFile.APPEALS)
            .filter(row -> row.known().underReview() && reviews(member, row))
            .map(row -> Entry.alone(row, member, Duty.REVIEW))
        : Stream.empty();
  }

  /** As {@code CaseAccess.reviewers} says it: another area only if nobody of the city may. */
  private boolean reviews(Member member, CaseRow row) {
    return mayReview(member, posts, row)
        && (member.post().area().equals(Post.CITY)
            || colleagues
                .of(Role.SUPERVISOR, Post.CITY)
                .noneMatch(m -> mayReview(m, colleagues.posts(m), row)));
  }

  private boolean mayReview(Member member, List<Member> all, CaseRow row) {
    return SeparationOfDuties.reviews(member.post(), row.place().area())
        && new RowAccess(office, member, all).mayDo(row, Action.GRANT_APPEAL);
  }

  /** Those of which an inspector is to record who was held to account. */
  private Stream<Entry> unrecorded(Member member) {
    return member.post().role() == AccountabilityRules.BY
        ? areas(member.post()).stream()
            .flatMap(area -> rows(CaseFile.unrecordedIn(area)))
            .filter(row -> mayRecord(member, posts, row) && records(member, row))
            .map(row -> Entry.alone(row, member, Duty.ACCOUNTABILITY))
        : Stream.empty();
  }

  /**
   * As {@code CaseAccess.recorders} says it: whoever decided, if still there; once it is late the
   * inspectors of the area, and with nobody there those of the city.
   */
  private boolean records(Member member, CaseRow row) {
    String decider = row.work().recorder();
    String area = row.place().area();
    if (now.isBefore(row.dueAt())) {
      if (member.id().equals(decider)) {
        return true;
      }
      if (Stream.of(area, Post.CITY)
          .flatMap(where -> colleagues.of(AccountabilityRules.BY, where))
          .anyMatch(m -> m.id().equals(decider) && mayRecord(m, colleagues.posts(m), row))) {
        return false;
      }
    }
    return member.post().area().equals(area)
        || colleagues
            .of(AccountabilityRules.BY, area)
            .noneMatch(m -> mayRecord(m, colleagues.posts(m), row));
  }

  private boolean mayRecord(Member member, List<Member> all, CaseRow row) {
    return new RowAccess(office, member, all).mayDo(row, Action.RECORD_ACCOUNTABILITY);
  }

  private Stream<CaseRow> rows(String list) {
    return lists.rows(list);
  }

  private List<Flag> floods() {
    List<Flag> known = floods.orElseGet(() -> new OpenFlags(office).floods());
    floods = Optional.of(known);
    return known;
  }

  private Collection<String> areas(Post post) {
    if (post.role() == Role.HEAD) {
      return office.roster().unit(post.unit()).map(Unit::area).stream().toList();
    }
    return post.area().equals(Post.CITY) ? office.roster().areas() : List.of(post.area());
  }
}
