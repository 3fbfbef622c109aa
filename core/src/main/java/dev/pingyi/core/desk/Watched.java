package dev.pingyi.core.desk;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenFlags;
import dev.pingyi.core.action.RowAccess;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a supervisor watches: the areas of all such posts of the person, but for what is too near. A
 * list is read once and tells all that is needed of each of its complaints; none is read itself,
 * but those that may be the person's own.
 */
final class Watched {
  private final Office office;
  private final List<Member> supervisors;
  private final List<Member> posts;
  private final OpenLists lists;
  private final Set<String> areas = new LinkedHashSet<>();

  /**
   * @param held the posts on which the person works now
   */
  Watched(Office office, List<Member> held) {
    this.office = office;
    this.supervisors = held.stream().filter(m -> m.post().role() == Role.SUPERVISOR).toList();
    this.lists = OpenLists.of(office, supervisors);
    // A unit stays the own one on a holiday.
    this.posts =
        supervisors.isEmpty()
            ? List.of()
            : office.store().caller(supervisors.getFirst().account()).posts();
    for (Member member : supervisors()) {
      if (member.post().area().equals(Post.CITY)) {
        areas.addAll(office.roster().areas());
      } else {
        areas.add(member.post().area());
      }
    }
  }

  List<Member> supervisors() {
    return supervisors;
  }

  boolean isOfCity() {
    return supervisors().stream().anyMatch(m -> m.post().area().equals(Post.CITY));
  }

  Set<String> areas() {
    return areas;
  }

  /**
   * Whether the sums of an area tell nothing that is too near: from them and from what is shown one
   * by one, what is hidden could be reckoned.
   */
  boolean mayReadSums(String area) {
    return posts.stream()
        .filter(m -> m.post().role() == Role.HEAD)
        .flatMap(m -> office.roster().unit(m.post().unit()).stream())
        .map(Unit::area)
        .noneMatch(area::equals);
  }

  /** What is open, and what goes on beside the states of complaints, in any order. */
  List<Watch> items() {
    if (supervisors.isEmpty()) {
      return List.of();
    }
    List<Watch> items = new ArrayList<>();
    Stream<String> floods =
        new OpenFlags(office)
            .floods().stream().filter(flag -> areas.contains(flag.area())).map(Flag::reference);
    Stream.concat(areas.stream(), floods)
        .flatMap(this::rows)
        .forEach(row -> items.add(new Watch(row, row.duty())));
    rows(CaseFile.APPEALS).forEach(row -> items.add(new Watch(row, Duty.REVIEW)));
    areas.stream()
        .flatMap(area -> rows(CaseFile.unrecordedIn(area)))
        .forEach(row -> items.add(new Watch(row, Duty.ACCOUNTABILITY)));
    return items;
  }

  private Stream<CaseRow> rows(String list) {
    return lists.rows(list).filter(this::mayRead);
  }

  private boolean mayRead(CaseRow row) {
    return supervisors().stream()
        .map(member -> new RowAccess(office, member, posts))
        .anyMatch(access -> access.covers(row) && access.mayRead(row));
  }
}
