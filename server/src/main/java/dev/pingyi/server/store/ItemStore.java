package dev.pingyi.server.store;

import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Caller;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.ParkedMessage;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Store;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The store over a table of items. */
public final class ItemStore implements Store {
  private final Table table;
  private final InstantSource officeClock;
  private final Writes writes;

  /**
   * @param office the zone that decides in which month a complaint was opened
   * @param officeClock by which a contact's time is over
   * @param realClock by which marks of what was sent are kept a while
   */
  public ItemStore(Table table, ZoneId office, InstantSource officeClock, InstantSource realClock) {
    this.table = table;
    this.officeClock = officeClock;
    this.writes = new Writes(office, realClock);
  }

  @Override
  public Caller caller(String account) {
    List<Item> items = table.query(Range.all(ItemKeys.account(account), ""));
    List<Conversation> talk =
        items.stream().filter(i -> i.kind().equals(Kinds.TALK)).map(TalkItem::read).toList();
    return new Caller(talk, all(items, Kinds.MEMBER, Member.class));
  }

  @Override
  public Optional<Rating> rating(String reference) {
    return one(ItemKeys.rating(reference), Rating.class);
  }

  @Override
  public Optional<Complaint> complaint(String reference) {
    return one(ItemKeys.complaint(reference), Complaint.class);
  }

  @Override
  public Optional<Contact> contact(String reference) {
    // The table removes it some time later.
    return one(ItemKeys.contact(reference), Contact.class)
        .filter(contact -> contact.eraseAt().isAfter(officeClock.instant()));
  }

  @Override
  public Optional<CodeIssue> codeIssue(String counter) {
    return one(ItemKeys.codeIssue(counter), CodeIssue.class);
  }

  @Override
  public List<Member> members(String postKey) {
    return all(table.query(Range.all(ItemKeys.post(postKey), "")), Kinds.POST, Member.class);
  }

  @Override
  public Optional<PointsBalance> pointsBalance(String unit, int year) {
    return one(ItemKeys.head(year, unit), PointsBalance.class);
  }

  @Override
  public List<Entry> entries(String unit, int year) {
    return all(table.query(Range.all(ItemKeys.book(year, unit), "")), Kinds.ENTRY, Entry.class);
  }

  @Override
  public List<PointsBalance> pointsBalances(int year) {
    return all(lagging(ItemKeys.headsIn(year)), Kinds.POINTS, PointsBalance.class);
  }

  @Override
  public List<MonthOfUnit> counts(int year) {
    return CountsItem.read(year, lagging(ItemKeys.countsIn(year)));
  }

  @Override
  public List<MonthOfUnit> counts(String unit, int year) {
    Range range = Range.all(ItemKeys.counts(year, unit), ItemKeys.countsOf(unit));
    return CountsItem.read(year, table.query(range.lagging()));
  }

  @Override
  public Optional<Notice> notice(YearMonth month) {
    return NoticeItem.read(table, month);
  }

  @Override
  public List<String> openIn(String area, int most) {
    return references(table.due(ItemKeys.openIn(area), Due.END, most));
  }

  @Override
  public List<String> promisedIn(String area, Instant until, int most) {
    return references(table.due(ItemKeys.openIn(area), Due.text(until), most));
  }

  @Override
  public List<String> openedIn(YearMonth month, String after, int most) {
    Range range = Range.all(ItemKeys.openedIn(month), "").after(after).most(most).lagging();
    return table.query(range).stream().map(item -> item.key().sk()).toList();
  }

  @Override
  public List<String> due(Instant now, int most) {
    String until = Due.text(now);
    return references(
        ItemKeys.dueLists().stream()
            .flatMap(list -> table.due(list, until, most).stream())
            .sorted(Comparator.comparing(IndexEntry::at))
            .limit(most)
            .toList());
  }

  @Override
  public Optional<Invitation> invitation(String id) {
    return one(ItemKeys.invitation(id), Invitation.class);
  }

  @Override
  public boolean isUsed(String invitation) {
    return table.get(ItemKeys.used(invitation)).isPresent();
  }

  @Override
  public Optional<DeliveryState> delivery(String notification) {
    return one(ItemKeys.delivery(notification), DeliveryState.class);
  }

  @Override
  public Optional<ParkedMessage> parked(String cause) {
    return one(ItemKeys.parked(cause), ParkedMessage.class);
  }

  @Override
  public Optional<ForgedCodes> forgedCodes(LocalDate day) {
    return one(ItemKeys.forgedCodes(day), ForgedCodes.class);
  }

  @Override
  public boolean hasEvent(EventEnvelope event) {
    return table.get(ItemKeys.event(event.event().subject(), event.id())).isPresent();
  }

  @Override
  public void commit(Decision decision) {
    for (Change change : decision.changes()) {
      if (change instanceof Change.Publish(var notice)) {
        writePages(notice);
      }
    }
    List<Write> all = writes.of(decision);
    if (!all.isEmpty()) {
      table.commit(all);
    }
  }

  private void writePages(Notice notice) {
    if (table.get(ItemKeys.notice(notice.month())).isPresent()) {
      throw new StaleException("the notice of " + notice.month() + " is published");
    }
    NoticeItem.of(notice).pages().forEach(page -> table.commit(List.of(page)));
  }

  private List<Item> lagging(List<String> partitions) {
    return partitions.stream()
        .flatMap(pk -> table.query(Range.all(pk, "").lagging()).stream())
        .toList();
  }

  private <T> Optional<T> one(Key key, Class<T> type) {
    return table.get(key).map(item -> Json.read(item.body(), type));
  }

  private static <T> List<T> all(List<Item> items, String kind, Class<T> type) {
    return items.stream()
        .filter(item -> item.kind().equals(kind))
        .map(item -> Json.read(item.body(), type))
        .toList();
  }

  private static List<String> references(List<IndexEntry> hints) {
    return hints.stream().map(hint -> hint.key().pk()).toList();
  }
}
