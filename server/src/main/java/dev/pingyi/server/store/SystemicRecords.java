package dev.pingyi.server.store;

import dev.pingyi.core.store.SystemicChange;
import dev.pingyi.core.store.SystemicChange.Listing;
import dev.pingyi.core.store.SystemicStore;
import dev.pingyi.core.systemic.Gathering;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.events.Json;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Systemic issues: one item each, itself in the due index beside the complaints by what it waits
 * for, while it is open an item beside it in the list of its area, an item for each complaint on
 * its list, and one in the lists of the months in which it was opened and came to a rule. What may
 * become one: an item for each matter and reason.
 */
record SystemicRecords(Table table, ZoneId office) implements SystemicStore {
  private static final String KIND = "systemic";
  private static final String OPEN = "open";
  private static final String GATHERING = "gathering";
  private static final String LISTED = "complainant";
  private static final String OPENED = "systemic-opened";
  private static final String RULED = "systemic-ruled";

  @Override
  public Optional<SystemicIssue> issue(String reference) {
    return table.get(new Key(reference, KIND), SystemicIssue.class);
  }

  @Override
  public Optional<Gathering> gathering(SystemicIssue.Subject subject) {
    return table.get(key(subject), Gathering.class);
  }

  @Override
  public List<String> open(String area, int most) {
    return table.due(IndexRange.all(openList(area), most)).stream()
        .map(hint -> hint.key().pk())
        .toList();
  }

  @Override
  public boolean isListed(String issue, Listing listing) {
    return table.get(key(issue, listing)).isPresent();
  }

  @Override
  public List<Listing> listed(String issue, String after, int most) {
    return table.query(Range.all(list(issue), "").after(after).most(most)).stream()
        .map(item -> Listing.of(item.key().sk()))
        .toList();
  }

  @Override
  public List<String> openedIn(YearMonth month, int most) {
    return in(OPENED, month, most);
  }

  @Override
  public List<String> ruledIn(YearMonth month, int most) {
    return in(RULED, month, most);
  }

  private List<String> in(String list, YearMonth month, int most) {
    return table.query(Range.all(list + ":" + month, "").most(most)).stream()
        .map(item -> item.key().sk())
        .toList();
  }

  List<Write> write(SystemicChange change) {
    return switch (change) {
      case SystemicChange.PutIssue(var issue) -> put(issue);
      case SystemicChange.PutGathering(var gathering) -> List.of(put(gathering));
      case SystemicChange.Join(var issue, var listing) ->
          List.of(new Write.Insert(Item.of(key(issue, listing), LISTED, "").version(1)));
      case SystemicChange.Leave(var issue, var listing) ->
          List.of(new Write.Delete(key(issue, listing), true));
    };
  }

  private List<Write> put(SystemicIssue issue) {
    String reference = issue.reference();
    Item item = Item.of(new Key(reference, KIND), KIND, Json.write(issue)).version(issue.version());
    String list = ComplaintRecords.dueList(reference);
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.versioned(issue.nextDueAt().map(at -> item.due(Due.of(list, at))).orElse(item)));
    writes.add(open(issue));
    if (issue.version() == 1) {
      writes.add(inMonth(OPENED, issue.opened().at(), reference));
    }
    if (issue.state() == SystemicIssue.State.RULED) {
      writes.add(inMonth(RULED, issue.closed().at(), reference));
    }
    return writes;
  }

  private static Write put(Gathering gathering) {
    return Write.versioned(
        Item.of(key(gathering.subject()), GATHERING, Json.write(gathering))
            .version(gathering.version()));
  }

  /** Always written, since only the issue before would tell whether it has to be. */
  private static Write open(SystemicIssue issue) {
    Key key = new Key(issue.reference(), OPEN);
    Due due = Due.of(openList(issue.area()), issue.deadline().dueAt());
    return issue.isOpen()
        ? new Write.Set(Item.of(key, OPEN, "").due(due))
        : new Write.Delete(key, false);
  }

  private Write inMonth(String list, Instant at, String reference) {
    YearMonth month = YearMonth.from(at.atZone(office));
    return new Write.Set(Item.of(new Key(list + ":" + month, reference), list, ""));
  }

  private static Key key(SystemicIssue.Subject subject) {
    return new Key(GATHERING + ":" + Gathering.key(subject), "state");
  }

  private static Key key(String issue, Listing listing) {
    return new Key(list(issue), listing.key());
  }

  private static String list(String issue) {
    return LISTED + ":" + issue;
  }

  private static String openList(String area) {
    return "systemic:" + area;
  }
}
