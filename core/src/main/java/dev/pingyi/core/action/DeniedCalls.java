package dev.pingyi.core.action;

import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.FigureChange.DeniedCall;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which calls that the office recorded the citizens confirm and which they deny: for supervisors,
 * never for the public. It is read from what was counted with each act; of the complaints only
 * those are read that are named.
 */
public final class DeniedCalls {
  /** So many complaints are named at most. */
  public static final int LISTED = 10;

  /** Far more than are ever denied in an area and month. */
  private static final int MOST_PER_AREA = 500;

  private final Office office;

  public DeniedCalls(Office office) {
    this.office = office;
  }

  /** What became in the month of the calls that one officer recorded as answered. */
  public record Share(String member, String name, CallFigures calls) {}

  /**
   * What a supervisor is told.
   *
   * @param shares by officer, the one with the smallest confirmed share first
   * @param denied complaints with a denied call, the latest denial first
   */
  public record Report(List<Share> shares, List<String> denied) {
    public Report {
      shares = List.copyOf(shares);
      denied = List.copyOf(denied);
    }

    /** All officers together. */
    public CallFigures all() {
      return shares.stream().map(Share::calls).reduce(CallFigures.NONE, CallFigures::plus);
    }

    /** Of one officer, by the id. */
    public CallFigures of(String member) {
      return shares.stream()
          .filter(share -> share.member().equals(member))
          .map(Share::calls)
          .reduce(CallFigures.NONE, CallFigures::plus);
    }
  }

  /**
   * Of the units whose complaints one of the posts lets the supervisor read.
   *
   * @param posts on which the person works now
   */
  public Report of(List<Member> posts, Instant now) {
    List<Member> supervisors =
        posts.stream().filter(m -> m.post().role() == Role.SUPERVISOR).toList();
    YearMonth month = office.books().month(now);
    Set<String> areas = new LinkedHashSet<>();
    supervisors.forEach(member -> areas.addAll(areas(member.post())));
    List<CaseAccess> access =
        supervisors.stream().map(member -> new CaseAccess(office, member)).toList();
    Map<String, CallFigures> byOfficer = new TreeMap<>();
    for (String area : areas) {
      office
          .store()
          .figures()
          .calls(area, month)
          .forEach(
              (of, calls) -> {
                if (mayRead(access, of.unit(), of.area())) {
                  byOfficer.merge(of.member(), calls, CallFigures::plus);
                }
              });
    }
    return new Report(shares(byOfficer, areas), denied(access, areas, month));
  }

  private static boolean mayRead(List<CaseAccess> access, String unit, String area) {
    return access.stream().anyMatch(each -> each.mayRead(unit, area));
  }

  private boolean mayRead(List<CaseAccess> access, String reference) {
    return office
        .store()
        .complaint(reference)
        .filter(complaint -> access.stream().anyMatch(each -> each.mayRead(complaint)))
        .isPresent();
  }

  private List<Share> shares(Map<String, CallFigures> byOfficer, Collection<String> areas) {
    if (byOfficer.isEmpty()) {
      return List.of();
    }
    Map<String, String> names = names(areas);
    return byOfficer.entrySet().stream()
        // Who has left the office is known by the id alone.
        .map(e -> new Share(e.getKey(), names.getOrDefault(e.getKey(), e.getKey()), e.getValue()))
        .filter(share -> !share.calls().equals(CallFigures.NONE))
        .sorted(
            Comparator.comparingInt((Share s) -> s.calls().confirmedPercent().orElse(100))
                .thenComparingLong(s -> -s.calls().reached()))
        .toList();
  }

  private List<String> denied(List<CaseAccess> access, Collection<String> areas, YearMonth month) {
    return areas.stream()
        .flatMap(area -> office.store().figures().denied(area, month, MOST_PER_AREA).stream())
        .filter(call -> mayRead(access, call.unit(), call.area()))
        .sorted(Comparator.comparing(DeniedCall::at).reversed())
        .map(DeniedCall::reference)
        // Whether it is the supervisor's own complaint only the complaint itself tells.
        .filter(reference -> mayRead(access, reference))
        .limit(LISTED)
        .toList();
  }

  private Collection<String> areas(Post post) {
    return post.area().equals(Post.CITY) ? office.roster().areas() : List.of(post.area());
  }

  private Map<String, String> names(Collection<String> areas) {
    return office
        .members(Role.CALLBACK, Stream.concat(Stream.of(Post.CITY), areas.stream()))
        .collect(Collectors.toMap(Member::id, Member::name, (one, _) -> one));
  }
}
