package dev.pingyi.core.app;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenIssues;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.systemic.SystemicIssue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may be told of what happened; what it happened to is read once. */
final class Readers {
  private final Office office;
  private final Instant at;
  private final Map<String, Optional<Complaint>> complaints = new HashMap<>();
  private final Map<String, Optional<Flag>> flags = new HashMap<>();

  /**
   * @param at when it happened
   */
  Readers(Office office, Instant at) {
    this.office = office;
    this.at = at;
  }

  List<Member> recorders(String reference) {
    return complaint(reference).map(c -> CaseAccess.recorders(office, c, at)).orElse(List.of());
  }

  boolean mayRead(Member member, String reference) {
    if (Breach.isReference(reference)) {
      return office.store().breaches().breach(reference).filter(b -> isFor(member, b)).isPresent();
    }
    if (SystemicIssue.isReference(reference)) {
      return office
          .store()
          .systemic()
          .issue(reference)
          .filter(issue -> new CaseAccess(office, member).mayRead(issue))
          .isPresent();
    }
    if (Flag.isReference(reference)) {
      return flags
          .computeIfAbsent(reference, office.store().flags()::flag)
          .filter(flag -> !new CaseAccess(office, member).mayRead(flag))
          .isEmpty();
    }
    return complaint(reference).filter(c -> !new CaseAccess(office, member).mayRead(c)).isEmpty();
  }

  /** Inspectors are told of what they may decide. */
  private boolean isFor(Member member, Breach breach) {
    CaseAccess access = new CaseAccess(office, member);
    return member.post().role() == Role.INSPECTOR
        ? access.refusal(breach).isEmpty()
        : access.mayRead(breach.place().unit(), breach.area());
  }

  /** The flag is taken as given, whatever became of it since. */
  void asOf(Flag flag) {
    flags.put(flag.reference(), Optional.of(flag));
  }

  List<Member> reviewers(String reference) {
    return complaint(reference).map(c -> CaseAccess.reviewers(office, c)).orElse(List.of());
  }

  /** Who has to bring a systemic issue to an end. */
  List<Member> owners(String reference) {
    return office
        .store()
        .systemic()
        .issue(reference)
        .map(issue -> OpenIssues.owners(office, issue))
        .orElse(List.of());
  }

  /** Supervisors of the area who may decide what its unit has not solved, else of others. */
  List<Member> deciders(String area, String reference) {
    return Stream.of(Stream.of(area), Stream.of(Post.CITY), office.roster().areas().stream())
        .map(areas -> deciders(areas, reference))
        .filter(able -> !able.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Member> deciders(Stream<String> areas, String reference) {
    return office.members(Role.SUPERVISOR, areas).filter(m -> mayDecide(m, reference)).toList();
  }

  /** The inspector who reported the breach, if still there. */
  Stream<Member> reporter(String reference) {
    return office.store().breaches().breach(reference).stream()
        .flatMap(
            breach ->
                office
                    .members(Role.INSPECTOR, Stream.of(breach.area(), Post.CITY))
                    .filter(m -> breach.reported().by().endsWith("/" + m.id())));
  }

  private boolean mayDecide(Member member, String reference) {
    return complaint(reference)
        .filter(c -> !new CaseAccess(office, member).offered(c, at).isEmpty())
        .isPresent();
  }

  /** The flood that a complaint came with, or nothing. */
  String bundle(String reference) {
    return complaint(reference).map(c -> c.file().bundle()).orElse("");
  }

  /** Whether it is of a kind, or there, so that who may read it is known. */
  boolean know(String reference) {
    return Flag.isReference(reference)
        || Breach.isReference(reference)
        || complaint(reference).isPresent();
  }

  /** Empty for a flag, and for a time without ticks. */
  Optional<Complaint> complaint(String reference) {
    return Flag.isReference(reference)
            || Breach.isReference(reference)
            || SystemicIssue.isReference(reference)
            || Absence.isReference(reference)
            || reference.contains("/")
        ? Optional.empty()
        : complaints.computeIfAbsent(reference, office.store()::complaint);
  }
}
