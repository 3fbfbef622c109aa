package dev.pingyi.core.store;

import static dev.pingyi.core.store.Conditions.demand;

import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.ListGroup;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Member;
import dev.pingyi.events.EventEnvelope;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole office in memory. Nothing survives. */
public final class MemoryStore extends MemoryFiguresAndAccounts {
  private final InstantSource officeClock;
  private final MemoryRecords<Conversation> conversations =
      new MemoryRecords<>(Conversation::account, Conversation::version);
  private final MemoryRecords<Rating> ratings =
      new MemoryRecords<>(Rating::reference, Rating::version);
  private final MemoryRecords<Contact> contacts =
      new MemoryRecords<>(Contact::reference, Contact::version);
  private final MemoryRecords<CodeIssue> codeIssues =
      new MemoryRecords<>(CodeIssue::counter, CodeIssue::version);
  private final MemoryRecords<ParkedMessage> parked =
      new MemoryRecords<>(ParkedMessage::cause, ParkedMessage::version);
  private final MemoryRecords<ForgedCodes> forgedCodes =
      new MemoryRecords<>(forged -> forged.day().toString(), ForgedCodes::version);
  private final MemoryRecords<Tally> tallies = new MemoryRecords<>(Tally::key, Tally::version);
  private final MemoryRecords<Notice> notices =
      new MemoryRecords<>(notice -> notice.month().toString(), _ -> 1);
  private final MemoryMessages messages = new MemoryMessages();
  private final MemoryFlags flags = new MemoryFlags();
  private final MemoryBreaches breaches = new MemoryBreaches();
  private final MemorySystemic systemic;
  private final MemoryEvents events;
  private final MemoryComplaints complaints;

  /**
   * @param office the zone that decides in which month a complaint was opened
   * @param officeClock by which a contact's time is over
   */
  public MemoryStore(ZoneId office, InstantSource officeClock) {
    super(officeClock);
    this.officeClock = officeClock;
    events = new MemoryEvents(office);
    systemic = new MemorySystemic(office);
    complaints = new MemoryComplaints(office, breaches, systemic, accounts);
  }

  /** All events committed after the first {@code n}, in the order of their commit. */
  public synchronized List<EventEnvelope> eventsAfter(int n) {
    return events.after(n);
  }

  @Override
  public synchronized Caller caller(String account) {
    return new Caller(
        conversations.get(account).stream().toList(),
        Member.there(accounts.ofAccount(account), officeClock.instant()),
        accounts.countedOf(account),
        accounts.ofAccount(account),
        accounts.sessionsOf(account));
  }

  @Override
  public synchronized Optional<Rating> rating(String reference) {
    return ratings.get(reference);
  }

  @Override
  public synchronized List<String> ratedIn(String unit, YearMonth month, String after, int most) {
    return events.rated(unit, month).tailSet(after, false).stream().limit(most).toList();
  }

  @Override
  public synchronized Optional<Complaint> complaint(String reference) {
    return complaints.get(reference);
  }

  @Override
  public synchronized Optional<Contact> contact(String reference) {
    return contacts.get(reference).filter(c -> c.eraseAt().isAfter(officeClock.instant()));
  }

  @Override
  public synchronized Optional<CodeIssue> codeIssue(String counter) {
    return codeIssues.get(counter);
  }

  @Override
  public synchronized Optional<Notice> notice(YearMonth month) {
    return notices.get(month.toString());
  }

  @Override
  public synchronized List<String> openIn(String area, int most) {
    return complaints.openIn(area, most);
  }

  @Override
  public synchronized List<CaseRow> rowsIn(String list, int most) {
    return complaints.rowsIn(list, most);
  }

  @Override
  public synchronized Optional<Map<String, List<CaseRow>>> rows(ListGroup group, int most) {
    return complaints.rows(group, most);
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
  public MessageStore messages() {
    return messages;
  }

  @Override
  public synchronized Optional<ParkedMessage> parked(String cause) {
    return parked.get(cause);
  }

  @Override
  public synchronized Optional<ForgedCodes> forgedCodes(LocalDate day) {
    return forgedCodes.get(day.toString());
  }

  @Override
  public FlagStore flags() {
    return flags;
  }

  @Override
  public BreachStore breaches() {
    return breaches;
  }

  @Override
  public SystemicStore systemic() {
    return systemic;
  }

  @Override
  public synchronized Optional<Tally> tally(String key) {
    return tallies.get(key);
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
      case Change.PutConversation(var talk) -> follows(conversations, talk);
      case Change.PutRating(var rating) -> follows(ratings, rating);
      case Change.PutCounted(var c) -> demand(accounts.follows(c), "counted " + c.key());
      case Change.PutComplaint(var c) ->
          demand(complaints.follows(c), "complaint " + c.reference());
      case Change.PutContact(var contact) -> follows(contacts, contact);
      case Change.Enter(var _, var after) -> demand(figures.follows(after), "entry");
      case Change.Invite(var i) -> demand(invitation(i.id()).isEmpty(), "invitation " + i.id());
      case Change.Enrol(var member, var invitation, var _) ->
          demand(!isUsed(invitation) && !accounts.hasJoined(member), "invitation " + invitation);
      case Change.Dismiss(var member) ->
          demand(accounts.hasJoined(member), "member " + member.id());
      case Change.PutCodeIssue(var issue) -> follows(codeIssues, issue);
      case Change.Publish(var notice) -> follows(notices, notice);
      case Change.PutDelivery(var delivery) -> follows(messages.deliveries, delivery);
      case Change.PutParked(var message) -> follows(parked, message);
      case Change.PutForgedCodes(var forged) -> follows(forgedCodes, forged);
      case Change.PutTally(var tally) -> follows(tallies, tally);
      case Change.PutBreach(var b) -> demand(breaches.follows(b), "breach " + b.reference());
      case Change.PutAgenda(var agenda) -> follows(messages.agendas, agenda);
      case FlagChange flag -> flags.check(flag);
      case SystemicChange of -> systemic.check(of);
      case NoticeChange of -> beside.check(of);
      case StaffChange of -> accounts.check(of);
      case Change.EraseContact _, Change.Count _, FigureChange _, Change.ListAct _ -> {}
    }
  }

  private void apply(Change change) {
    switch (change) {
      case Change.PutConversation(var talk) -> conversations.put(talk);
      case Change.PutRating(var rating) -> ratings.put(rating);
      case Change.PutCounted(var c) -> accounts.count(c);
      case Change.PutComplaint(var complaint) -> complaints.put(complaint);
      case Change.PutContact(var contact) -> contacts.put(contact);
      case Change.EraseContact(var reference) -> contacts.remove(reference);
      case Change.Count(var unit, var month, var more, var _) -> figures.count(unit, month, more);
      case Change.Enter(var entry, var after) -> figures.enter(entry, after);
      case Change.Invite(var invitation) -> accounts.invite(invitation);
      case Change.Enrol(var member, var invitation, var _) -> accounts.enrol(member, invitation);
      case Change.Dismiss(var member) -> accounts.dismiss(member);
      case Change.PutCodeIssue(var issue) -> codeIssues.put(issue);
      case Change.Publish(var notice) -> notices.put(notice);
      case Change.PutDelivery(var delivery) -> messages.deliveries.put(delivery);
      case Change.PutParked(var message) -> parked.put(message);
      case Change.PutForgedCodes(var forged) -> forgedCodes.put(forged);
      case Change.PutTally(var tally) -> tallies.put(tally);
      case Change.PutBreach(var breach) -> breaches.put(breach);
      case Change.PutAgenda(var agenda) -> messages.agendas.put(agenda);
      case FlagChange flag -> flags.apply(flag);
      case SystemicChange of -> systemic.apply(of);
      case NoticeChange of -> beside.apply(of);
      case StaffChange of -> accounts.apply(of);
      case FigureChange of -> ofOffice.apply(of);
      case Change.ListAct of -> list(of);
    }
  }

  private static <T> void follows(MemoryRecords<T> records, T record) {
    demand(records.follows(record), record.getClass().getSimpleName());
  }
}
