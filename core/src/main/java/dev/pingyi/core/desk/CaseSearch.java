package dev.pingyi.core.desk;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.PryingReports;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Act;
import dev.pingyi.core.text.TypedReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a case by what somebody typed or pasted: a whole reference in whatever dress and with
 * whatever around it, one that was copied by hand, or only its end.
 */
final class CaseSearch {
  private final Office office;
  private final WorkList list;

  CaseSearch(Office office, WorkList list) {
    this.office = office;
    this.list = list;
  }

  Found find(List<Member> posts, String text, Instant now) {
    if (posts.isEmpty()) {
      return new Found.Nothing();
    }
    return TypedReference.in(text)
        .map(typed -> named(posts, typed, now))
        .orElseGet(() -> ending(posts, text, now));
  }

  private Found named(List<Member> posts, TypedReference typed, Instant now) {
    String account = posts.getFirst().account();
    Optional<Member> prying =
        new PryingReports(office)
            .prying(new Colleagues(office).allOf(posts), account, typed.text());
    if (prying.isPresent()) {
      return new Found.Prying(prying.get(), typed.text());
    }
    Optional<Complaint> complaint = office.store().complaint(typed.text());
    if (complaint.isEmpty()) {
      // Copied by hand: one of the own list may have been meant.
      complaint = office.store().complaint(typed.meant(references(list.of(posts, now))));
    }
    return complaint
        .flatMap(c -> opened(posts, c, now))
        .orElseGet(() -> new Found.Unavailable(typed.text()));
  }

  private Optional<Found> opened(List<Member> posts, Complaint complaint, Instant now) {
    return new ComplaintActions(office)
        .postFor(posts, complaint, now)
        .filter(member -> mayRead(member, complaint))
        .map(member -> new Found.One(complaint.reference(), member));
  }

  /** By a post from which the person is away a case may be closed to them, too. */
  private boolean mayRead(Member member, Complaint complaint) {
    return new CaseAccess(office, member).mayRead(complaint);
  }

  private Found ending(List<Member> posts, String text, Instant now) {
    if (TypedReference.end(text).isEmpty()) {
      return new Found.Nothing();
    }
    List<Entry> entries = list.of(posts, now);
    List<String> known = new ArrayList<>(references(entries));
    known.addAll(ofToday(posts, now));
    Set<String> found = Set.copyOf(TypedReference.endingLike(text, known));
    if (found.size() == 1) {
      return office
          .store()
          .complaint(found.iterator().next())
          .flatMap(c -> opened(posts, c, now))
          .orElseGet(Found.Nothing::new);
    }
    List<Entry> several =
        entries.stream()
            .filter(e -> e.rows().stream().anyMatch(r -> found.contains(r.reference())))
            .toList();
    return several.isEmpty() ? new Found.Nothing() : new Found.Several(several);
  }

  /** What somebody has done with today they look for though it lies with others now. */
  private List<String> ofToday(List<Member> posts, Instant now) {
    return posts.stream()
        .flatMap(
            m -> office.store().acts(m.id(), office.books().day(now), DayOfMember.MOST).stream())
        .filter(act -> Action.ofCode(act.action()).isPresent())
        .map(Act::reference)
        .distinct()
        .toList();
  }

  private static List<String> references(List<Entry> entries) {
    return entries.stream().flatMap(e -> e.rows().stream()).map(CaseRow::reference).toList();
  }
}
