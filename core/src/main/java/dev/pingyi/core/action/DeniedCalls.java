package dev.pingyi.core.action;

import dev.pingyi.core.complaint.CallAttempt;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which calls that the office recorded the citizens deny: for supervisors, never for the public.
 */
public final class DeniedCalls {
  private static final int PAGE = 100;

  private final Office office;

  public DeniedCalls(Office office) {
    this.office = office;
  }

  /** What one officer recorded as reached, and how much of it was denied. */
  public record Share(String name, int claimed, int denied) {
    /** Denied of a hundred claimed. */
    public int percent() {
      return Math.round(100f * denied / claimed);
    }
  }

  /**
   * What a supervisor is told.
   *
   * @param shares by officer, the largest share first
   * @param denied complaints with a denied call
   */
  public record Report(List<Share> shares, List<String> denied) {
    public Report {
      shares = List.copyOf(shares);
      denied = List.copyOf(denied);
    }

    public int claimed() {
      return shares.stream().mapToInt(Share::claimed).sum();
    }

    public int deniedCalls() {
      return shares.stream().mapToInt(Share::denied).sum();
    }
  }

  /** Of the complaints of this month that the supervisor may read. */
  public Report of(Member supervisor, Instant now) {
    CaseAccess access = new CaseAccess(office, supervisor);
    Map<String, Share> shares = new LinkedHashMap<>();
    List<String> denied = new ArrayList<>();
    for (Complaint complaint : opened(office.books().month(now))) {
      if (access.mayRead(complaint)) {
        List<CallAttempt> claims =
            complaint.file().calls().attempts().stream().filter(CallAttempt::isClaim).toList();
        claims.forEach(claim -> shares.merge(claim.by(), of(claim), DeniedCalls::both));
        if (claims.stream().anyMatch(CallAttempt::disputed)) {
          denied.add(complaint.reference());
        }
      }
    }
    Map<String, String> names = names();
    return new Report(
        shares.entrySet().stream()
            .map(
                e ->
                    new Share(
                        name(names, e.getKey()), e.getValue().claimed(), e.getValue().denied()))
            .sorted(Comparator.comparingInt(Share::percent).reversed())
            .toList(),
        denied);
  }

  private List<Complaint> opened(YearMonth month) {
    List<Complaint> all = new ArrayList<>();
    List<String> page = office.store().openedIn(month, "", PAGE);
    while (!page.isEmpty()) {
      page.forEach(reference -> office.store().complaint(reference).ifPresent(all::add));
      page = office.store().openedIn(month, page.getLast(), PAGE);
    }
    return all;
  }

  private static Share of(CallAttempt claim) {
    return new Share("", 1, claim.disputed() ? 1 : 0);
  }

  private static Share both(Share one, Share other) {
    return new Share("", one.claimed() + other.claimed(), one.denied() + other.denied());
  }

  /** By their ids; who has left the office has none. */
  private Map<String, String> names() {
    return office
        .members(
            Role.CALLBACK, Stream.concat(Stream.of(Post.CITY), office.roster().areas().stream()))
        .collect(Collectors.toMap(Member::id, Member::name, (one, _) -> one));
  }

  /** Who has left the office is known by the id alone. */
  private static String name(Map<String, String> names, String by) {
    String id = by.substring(by.indexOf('/') + 1);
    return names.getOrDefault(id, id);
  }
}
