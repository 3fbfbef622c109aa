package dev.pingyi.core.store;

import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rating.Counted;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.events.EventEnvelope;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole office in memory. Nothing survives. */
public final class MemoryStore implements Store {
  private final InstantSource officeClock;
  private final Map<String, Conversation> conversations = new HashMap<>();
  private final Map<String, Rating> ratings = new HashMap<>();
  private final Map<String, Contact> contacts = new HashMap<>();
  private final Map<String, CodeIssue> codeIssues = new HashMap<>();
  private final Map<YearMonth, Notice> notices = new HashMap<>();
  private final Map<String, DeliveryState> deliveries = new HashMap<>();
  private final Map<String, ParkedMessage> parked = new HashMap<>();
  private final Map<LocalDate, ForgedCodes> forgedCodes = new HashMap<>();
  private final MemoryEvents events = new MemoryEvents();
  private final MemoryFigures figures = new MemoryFigures();
  private final MemoryAccounts accounts = new MemoryAccounts();
  private final MemoryComplaints complaints;

  /**
   * @param office the zone that decides in which month a complaint was opened
   * @param officeClock by which a contact's time is over
   */
  public MemoryStore(ZoneId office, InstantSource officeClock) {
    this.officeClock = officeClock;
    complaints = new MemoryComplaints(office);
  }

  /** All events committed after the first {@code n}, in the order of their commit. */
  public synchronized List<EventEnvelope> eventsAfter(int n) {
    return events.after(n);
  }

  @Override
  public synchronized Caller caller(String account) {
    return new Caller(
        Optional.ofNullable(conversations.get(account)).stream().toList(),
        accounts.ofAccount(account),
        accounts.countedOf(account));
  }

  @Override
  public synchronized Optional<Rating> rating(String reference) {
    return Optional.ofNullable(ratings.get(reference));
  }

  @Override
  public synchronized Optional<Complaint> complaint(String reference) {
    return complaints.get(reference);
  }

  @Override
  public synchronized Optional<Contact> contact(String reference) {
    return Optional.ofNullable(contacts.get(reference))
        .filter(c -> c.eraseAt().isAfter(officeClock.instant()));
  }

  @Override
  public synchronized Optional<CodeIssue> codeIssue(String counter) {
    return Optional.ofNullable(codeIssues.get(counter));
  }

  @Override
  public synchronized List<Member> members(String postKey) {
    return accounts.onPost(postKey);
  }

  @Override
  public synchronized Optional<PointsBalance> pointsBalance(String unit, int year) {
    return figures.balance(unit, year);
  }

  @Override
  public synchronized List<Entry> entries(String unit, int year) {
    return figures.entries(unit, year);
  }

  @Override
  public synchronized List<PointsBalance> pointsBalances(int year) {
    return figures.balances(year);
  }

  @Override
  public synchronized List<MonthOfUnit> counts(int year) {
    return figures.counts(year);
  }

  @Override
  public synchronized List<MonthOfUnit> counts(String unit, int year) {
    return figures.counts(unit, year);
  }

  @Override
  public synchronized Optional<Notice> notice(YearMonth month) {
    return Optional.ofNullable(notices.get(month));
  }

  @Override
  public synchronized List<String> openIn(String area, int most) {
    return complaints.openIn(area, most);
  }

  @Override
  public synchronized List<String> promisedIn(String area, Instant until, int most) {
    return complaints.promisedIn(area, until, most);
  }

  @Override
  public synchronized List<String> openedIn(YearMonth month, String after, int most) {
    return complaints.openedIn(month, after, most);
  }

  @Override
  public synchronized List<String> due(Instant now, int most) {
    return complaints.due(now, most);
  }

  @Override
  public synchronized Optional<DeliveryState> delivery(String notification) {
    return Optional.ofNullable(deliveries.get(notification));
  }

  @Override
  public synchronized Optional<Invitation> invitation(String id) {
    return accounts.invitation(id);
  }

  @Override
  public synchronized boolean isUsed(String invitation) {
    return accounts.isUsed(invitation);
  }

  @Override
  public synchronized Optional<ParkedMessage> parked(String cause) {
    return Optional.ofNullable(parked.get(cause));
  }

  @Override
  public synchronized Optional<ForgedCodes> forgedCodes(LocalDate day) {
    return Optional.ofNullable(forgedCodes.get(day));
  }

  @Override
  public synchronized boolean hasEvent(EventEnvelope event) {
    return events.has(event);
  }

  @Override
  public synchronized void commit(Decision decision) {
    decision.changes().forEach(this::check);
    decision.events().forEach(e -> demand(!events.has(e), "event " + e.id()));
    decision.changes().forEach(this::apply);
    events.append(decision.events());
  }

  private void check(Change change) {
    switch (change) {
      case Change.PutConversation(var conversation) ->
          follows(
              conversation.version(),
              caller(conversation.account()).conversation().map(Conversation::version));
      case Change.PutRating(var r) ->
          follows(r.version(), rating(r.reference()).map(Rating::version));
      case Change.PutCounted(var c) ->
          follows(
              c.version(),
              Counted.find(caller(c.account()).counted(), c.key()).map(Counted::version));
      case Change.PutComplaint(var c) ->
          follows(c.file().version(), complaint(c.reference()).map(x -> x.file().version()));
      case Change.PutContact(var c) ->
          follows(
              c.version(), Optional.ofNullable(contacts.get(c.reference())).map(Contact::version));
      case Change.Enter(var _, var after) ->
          follows(
              after.version(),
              pointsBalance(after.unit(), after.year()).map(PointsBalance::version));
      case Change.Invite(var i) -> demand(invitation(i.id()).isEmpty(), "invitation " + i.id());
      case Change.Enrol(var member, var invitation, var _) ->
          demand(!isUsed(invitation) && !accounts.hasJoined(member), "invitation " + invitation);
      case Change.Dismiss(var member) ->
          demand(accounts.hasJoined(member), "member " + member.id());
      case Change.PutCodeIssue(var s) ->
          follows(s.version(), codeIssue(s.counter()).map(CodeIssue::version));
      case Change.Publish(var n) -> demand(!notices.containsKey(n.month()), "notice " + n.month());
      case Change.PutDelivery(var s) ->
          follows(s.version(), delivery(s.id()).map(DeliveryState::version));
      case Change.PutParked(var f) ->
          follows(f.version(), parked(f.cause()).map(ParkedMessage::version));
      case Change.PutForgedCodes(var f) ->
          follows(f.version(), forgedCodes(f.day()).map(ForgedCodes::version));
      case Change.EraseContact _, Change.Count _ -> {}
    }
  }

  private void apply(Change change) {
    switch (change) {
      case Change.PutConversation(var conversation) ->
          conversations.put(conversation.account(), conversation);
      case Change.PutRating(var rating) -> ratings.put(rating.reference(), rating);
      case Change.PutCounted(var c) -> accounts.count(c);
      case Change.PutComplaint(var complaint) -> complaints.put(complaint);
      case Change.PutContact(var contact) -> contacts.put(contact.reference(), contact);
      case Change.EraseContact(var reference) -> contacts.remove(reference);
      case Change.Count(var unit, var month, var more, var _) -> figures.count(unit, month, more);
      case Change.Enter(var entry, var after) -> figures.enter(entry, after);
      case Change.Invite(var invitation) -> accounts.invite(invitation);
      case Change.Enrol(var member, var invitation, var _) -> accounts.enrol(member, invitation);
      case Change.Dismiss(var member) -> accounts.dismiss(member);
      case Change.PutCodeIssue(var issue) -> codeIssues.put(issue.counter(), issue);
      case Change.Publish(var notice) -> notices.put(notice.month(), notice);
      case Change.PutDelivery(var delivery) -> deliveries.put(delivery.id(), delivery);
      case Change.PutParked(var message) -> parked.put(message.cause(), message);
      case Change.PutForgedCodes(var forged) -> forgedCodes.put(forged.day(), forged);
    }
  }

  private static void follows(long version, Optional<Long> stored) {
    demand(stored.orElse(0L) == version - 1, "version " + version);
  }

  private static void demand(boolean holds, String what) {
    if (!holds) {
      throw new StaleException(what + " does not follow what is stored");
    }
  }
}
