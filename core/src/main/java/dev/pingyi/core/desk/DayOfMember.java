package dev.pingyi.core.desk;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HandOver;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody of the office did to cases on a day, the newest first, and where each of them
 * stands now. Read from the day's own list; no case is searched for.
 */
public final class DayOfMember {
  /** More than anybody does on a day. */
  public static final int MOST = 300;

  /**
   * One act.
   *
   * @param now how the case stands, as the reader may know it; empty for a case that is not for the
   *     reader, or no more
   */
  public record Line(Instant at, String reference, Action action, Optional<Case> now) {}

  /**
   * A case that was acted on.
   *
   * @param counter an id
   */
  public record Case(String counter, State state) {}

  private final Office office;

  public DayOfMember(Office office) {
    this.office = office;
  }

  /**
   * The acts of a day.
   *
   * @param whose all posts of the person who acted
   * @param readers all posts of the person who reads it
   */
  public List<Line> of(List<Member> whose, List<Member> readers, LocalDate day) {
    Map<String, Optional<Case>> cases = new HashMap<>();
    return whose.stream()
        .map(Member::id)
        .distinct()
        .flatMap(id -> office.store().acts(id, day, MOST).stream())
        .sorted(Comparator.comparing(Act::at))
        .toList()
        .reversed()
        .stream()
        .limit(MOST)
        .flatMap(act -> line(act, readers, cases))
        .toList();
  }

  private Stream<Line> line(Act act, List<Member> readers, Map<String, Optional<Case>> cases) {
    Optional<Case> stands = cases.computeIfAbsent(act.reference(), r -> stands(r, readers));
    return Action.ofCode(act.action()).stream()
        .map(action -> new Line(act.at(), act.reference(), action, stands));
  }

  private Optional<Case> stands(String reference, List<Member> readers) {
    return office
        .store()
        .complaint(reference)
        .flatMap(
            complaint ->
                readers.stream()
                    .filter(m -> new CaseAccess(office, m, readers).mayRead(complaint))
                    .findFirst()
                    .map(m -> stands(complaint, m)));
  }

  private static Case stands(Complaint complaint, Member reader) {
    return new Case(
        complaint.file().opening().counter(), HandOver.stateFor(reader.post().role(), complaint));
  }
}
