package dev.pingyi.server.store;

import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.ListGroup;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.BreachStore;
import dev.pingyi.core.store.Caller;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.FigureChange;
import dev.pingyi.core.store.FlagChange;
import dev.pingyi.core.store.FlagStore;
import dev.pingyi.core.store.MessageStore;
import dev.pingyi.core.store.NoticeChange;
import dev.pingyi.core.store.ParkedMessage;
import dev.pingyi.core.store.StaffChange;
import dev.pingyi.core.store.StaffStore;
import dev.pingyi.core.store.SystemicChange;
import dev.pingyi.core.store.SystemicStore;
import dev.pingyi.events.EventEnvelope;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The store over a table of items, composed of one class for each kind of record: its keys, the
 * form of its items, the conditions of its writes and its reads.
 */
public final class ItemStore extends ItemFigures {
  /** What expires by the office clock; all else that expires does so by the real one. */
  public static final Set<String> KINDS_OF_OFFICE_CLOCK =
      Set.of(
          ContactRecords.KIND,
          StaffRecords.INVITATION,
          CountedRecords.KIND,
          TallyRecords.KIND,
          ActRecords.KIND,
          FlagRecords.WINDOW);

  private final Table table;
  private final ZoneId office;
  private final ConversationRecords conversations;
  private final CountedRecords counted = new CountedRecords();
  private final RatingRecords ratings;
  private final ComplaintRecords complaints;
  private final ContactRecords contacts;
  private final StaffRecords staff;
  private final CodeRecords codes;
  private final MessageRecords messages;
  private final FlagRecords flags;
  private final SystemicRecords systemic;
  private final ParkedRecords parked;
  private final ForgedCodeRecords forgedCodes;

  /**
   * @param office the zone that decides in which month a rating was given, a complaint opened
   * @param officeClock by which a contact's time is over, and who is away
   * @param realClock by which marks of what was sent are kept a while
   */
  public ItemStore(Table table, ZoneId office, InstantSource officeClock, InstantSource realClock) {
    super(table, realClock);
    this.table = table;
    this.office = office;
    conversations = new ConversationRecords(realClock);
    ratings = new RatingRecords(table);
    complaints = new ComplaintRecords(table, office);
    contacts = new ContactRecords(table, officeClock);
    staff = new StaffRecords(table, officeClock);
    codes = new CodeRecords(table);
    messages = new MessageRecords(table, realClock);
    flags = new FlagRecords(table);
    systemic = new SystemicRecords(table, office);
    parked = new ParkedRecords(table, realClock);
    this.forgedCodes = new ForgedCodeRecords(table, realClock);
  }

  @Override
  public Caller caller(String account) {
    List<Item> items = table.query(Range.all(ConversationRecords.account(account), ""));
    List<Member> enrolled = staff.in(items);
    return new Caller(
        conversations.in(items),
        staff.there(enrolled),
        counted.in(items),
        enrolled,
        SessionRecords.in(items));
  }

  @Override
  public Optional<Rating> rating(String reference) {
    return ratings.get(reference);
  }

  @Override
  public Optional<Complaint> complaint(String reference) {
    return complaints.get(reference);
  }

  @Override
  public Optional<Contact> contact(String reference) {
    return contacts.get(reference);
  }

  @Override
  public Optional<CodeIssue> codeIssue(String counter) {
    return codes.get(counter);
  }

  @Override
  public List<Member> members(String postKey) {
    return staff.on(postKey);
  }

  @Override
  public List<String> openIn(String area, int most) {
    return complaints.openIn(area, most);
  }

  @Override
  public List<CaseRow> rowsIn(String list, int most) {
    return complaints.rowsIn(list, most);
  }

  @Override
  public Optional<Map<String, List<CaseRow>>> rows(ListGroup group, int most) {
    return complaints.rows(group, most);
  }

  @Override
  public List<String> promisedIn(String area, Instant until, int most) {
    return complaints.promisedIn(area, until, most);
  }

  @Override
  public List<String> openedIn(YearMonth month, String after, int most) {
    return complaints.openedIn(month, after, most);
  }

  @Override
  public List<String> due(Instant now, int most) {
    return complaints.due(now, most);
  }

  @Override
  public Optional<Invitation> invitation(String id) {
    return staff.invitation(id);
  }

  @Override
  public boolean isUsed(String invitation) {
    return staff.isUsed(invitation);
  }

  @Override
  public StaffStore staff() {
    return staff;
  }

  @Override
  public MessageStore messages() {
    return messages;
  }

  @Override
  public FlagStore flags() {
    return flags;
  }

  @Override
  public BreachStore breaches() {
    return new BreachRecords(table);
  }

  @Override
  public SystemicStore systemic() {
    return systemic;
  }

  @Override
  public Optional<ParkedMessage> parked(String cause) {
    return parked.get(cause);
  }

  @Override
  public Optional<ForgedCodes> forgedCodes(LocalDate day) {
    return forgedCodes.get(day);
  }

  @Override
  public boolean hasEvent(EventEnvelope event) {
    return table.get(EventRecords.key(event, office)).isPresent();
  }

  @Override
  public void commit(Decision decision) {
    List<Write> writes = new ArrayList<>();
    decision.changes().forEach(change -> writes.addAll(of(change)));
    decision.events().forEach(event -> writes.add(EventRecords.insert(event, office)));
    if (!writes.isEmpty()) {
      table.commit(Write.joined(writes));
    }
  }

  private List<Write> of(Change change) {
    return switch (change) {
      case Change.PutConversation(var conversation) -> List.of(conversations.put(conversation));
      case Change.PutRating(var rating) -> List.of(ratings.put(rating));
      case Change.PutCounted(var c) -> List.of(counted.put(c));
      case Change.PutComplaint(var complaint) -> complaints.put(complaint);
      case Change.PutContact(var contact) -> List.of(contacts.put(contact));
      case Change.EraseContact(var reference) -> List.of(contacts.erase(reference));
      case Change.Count count -> List.of(counts.add(count));
      case Change.Enter enter -> points.enter(enter);
      case Change.Invite(var invitation) -> List.of(staff.invite(invitation));
      case Change.Enrol enrol -> staff.enrol(enrol);
      case Change.Dismiss(var member) -> staff.dismiss(member);
      case Change.PutCodeIssue(var issue) -> List.of(codes.put(issue));
      // Its pages are written before, each by itself.
      case Change.Publish(var notice) -> List.of(notices.publish(notice));
      case Change.PutParked(var message) -> List.of(parked.put(message));
      case Change.PutDelivery(var delivery) -> List.of(messages.put(delivery));
      case FlagChange flag -> List.of(flags.write(flag));
      case Change.PutForgedCodes(var forged) -> List.of(forgedCodes.put(forged));
      case Change.PutTally(var tally) -> List.of(tallies.put(tally));
      case Change.PutBreach(var breach) -> BreachRecords.put(breach);
      case SystemicChange of -> systemic.write(of);
      case StaffChange of -> staff.write(of);
      case NoticeChange of -> List.of(NoticeWorkRecords.write(of));
      case FigureChange of -> List.of(FigureRecords.write(of));
      case Change.ListAct of -> List.of(acts.list(of));
      case Change.PutAgenda(var agenda) -> List.of(messages.put(agenda));
    };
  }
}
