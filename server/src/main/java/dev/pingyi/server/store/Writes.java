package dev.pingyi.server.store;

import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Change.Count;
import dev.pingyi.core.store.Change.Enrol;
import dev.pingyi.core.store.Change.Enter;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.ParkedMessage;
import dev.pingyi.events.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has to be written for a decision, item by item. */
public final class Writes {
  /** An invitation is refused by its own date long before it is gone. */
  private static final Duration INVITATION_KEPT = Duration.ofDays(1);

  /** Longer than any queue keeps an notification. */
  private static final Duration SENDING_KEPT = Duration.ofDays(30);

  /** As long as any other personal text without a complaint that is open. */
  private static final Duration FAILED_KEPT = Duration.ofDays(90);

  /** Long enough to see last month's beside this one's. */
  private static final Duration FORGED_KEPT = Duration.ofDays(60);

  private final ZoneId office;
  private final InstantSource realClock;

  Writes(ZoneId office, InstantSource realClock) {
    this.office = office;
    this.realClock = realClock;
  }

  List<Write> of(Decision decision) {
    List<Write> writes = new ArrayList<>();
    decision.changes().forEach(change -> writes.addAll(of(change)));
    decision.events().forEach(event -> writes.add(new Write.Insert(EventItem.of(event))));
    return joined(writes);
  }

  private List<Write> of(Change change) {
    return switch (change) {
      case Change.PutConversation(var talk) -> List.of(Write.versioned(TalkItem.of(talk)));
      case Change.PutRating(var r) ->
          versioned(ItemKeys.rating(r.reference()), Kinds.RATING, r.version(), r);
      case Change.PutComplaint(var complaint) -> complaint(complaint);
      case Change.PutContact(var contact) -> contact(contact);
      case Change.EraseContact(var reference) ->
          List.of(new Write.Delete(ItemKeys.contact(reference), false));
      case Count count -> List.of(CountsItem.add(count));
      case Enter enter -> enter(enter);
      case Change.Invite(var invitation) -> invite(invitation);
      case Enrol enrol -> enrol(enrol);
      case Change.Dismiss(var member) -> dismiss(member);
      case Change.PutCodeIssue(var s) ->
          versioned(ItemKeys.codeIssue(s.counter()), Kinds.SIGN, s.version(), s);
      // Its pages are written before.
      case Change.Publish(var notice) -> List.of(NoticeItem.of(notice).head());
      case Change.PutParked(var failed) -> failed(failed);
      case Change.PutDelivery(var sending) -> delivery(sending);
      case Change.PutForgedCodes(var forged) -> forgedCodes(forged);
    };
  }

  private List<Write> complaint(Complaint complaint) {
    String reference = complaint.reference();
    Item item =
        Item.of(
                ItemKeys.complaint(reference),
                Kinds.COMPLAINT,
                Json.write(complaint, Complaint.class))
            .version(complaint.file().version());
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.versioned(
            complaint.nextDueAt().map(at -> item.due(ItemKeys.due(reference, at))).orElse(item)));
    writes.add(openList(complaint));
    if (item.version() == 1) {
      YearMonth month = YearMonth.from(complaint.file().openedAt().atZone(office));
      writes.add(new Write.Set(Item.of(ItemKeys.opened(month, reference), Kinds.OPENED, "")));
    }
    return writes;
  }

  /** Always written, since only the complaint before would tell whether it has to be. */
  private static Write openList(Complaint complaint) {
    Key key = ItemKeys.open(complaint.reference());
    String list = ItemKeys.openIn(complaint.file().area());
    return complaint
        .promisedBy()
        .<Write>map(at -> new Write.Set(Item.of(key, Kinds.OPEN, "").due(Due.of(list, at))))
        .orElse(new Write.Delete(key, false));
  }

  private static List<Write> contact(Contact contact) {
    Item item =
        item(ItemKeys.contact(contact.reference()), Kinds.CONTACT, contact)
            .version(contact.version());
    boolean real = contact.eraseAt().isBefore(Contact.NOT_YET);
    return List.of(Write.versioned(real ? item.expiresAt(contact.eraseAt()) : item));
  }

  private static List<Write> enter(Enter enter) {
    Entry entry = enter.entry();
    Key head = ItemKeys.head(enter.after().year(), enter.after().unit());
    Key line = ItemKeys.entry(entry.year(), entry.unit(), entry.number());
    String text = Json.write(entry, Entry.class);
    return List.of(
        Write.versioned(item(head, Kinds.POINTS, enter.after()).version(enter.after().version())),
        new Write.Insert(Item.of(line, Kinds.ENTRY, text).version(1)));
  }

  private static List<Write> invite(Invitation invitation) {
    Item given = item(ItemKeys.invitation(invitation.id()), Kinds.INVITATION, invitation);
    Instant kept = invitation.expiresAt().plus(INVITATION_KEPT);
    return List.of(new Write.Insert(given.version(1).expiresAt(kept)));
  }

  private static List<Write> enrol(Enrol enrol) {
    Member member = enrol.member();
    Instant kept = enrol.invitationExpiresAt().plus(INVITATION_KEPT);
    Item used =
        Item.of(ItemKeys.used(enrol.invitation()), Kinds.INVITATION, "").version(1).expiresAt(kept);
    return List.of(
        new Write.Insert(used),
        new Write.Insert(item(ItemKeys.joined(member), Kinds.MEMBER, member).version(1)),
        new Write.Insert(item(ItemKeys.posted(member), Kinds.POST, member).version(1)));
  }

  private static List<Write> dismiss(Member member) {
    return List.of(
        new Write.Delete(ItemKeys.joined(member), true),
        new Write.Delete(ItemKeys.posted(member), true));
  }

  private List<Write> failed(ParkedMessage failed) {
    Item item = item(ItemKeys.parked(failed.cause()), Kinds.FAILED, failed);
    Instant kept = realClock.instant().plus(FAILED_KEPT);
    return List.of(Write.versioned(item.version(failed.version()).expiresAt(kept)));
  }

  private List<Write> delivery(DeliveryState sending) {
    Item item = item(ItemKeys.delivery(sending.id()), Kinds.SENDING, sending);
    Instant kept = realClock.instant().plus(SENDING_KEPT);
    return List.of(Write.versioned(item.version(sending.version()).expiresAt(kept)));
  }

  private List<Write> forgedCodes(ForgedCodes forged) {
    Item item = item(ItemKeys.forgedCodes(forged.day()), Kinds.FORGED, forged);
    Instant kept = realClock.instant().plus(FORGED_KEPT);
    return List.of(Write.versioned(item.version(forged.version()).expiresAt(kept)));
  }

  private static List<Write> versioned(Key key, String kind, long version, Object body) {
    return List.of(Write.versioned(item(key, kind, body).version(version)));
  }

  private static Item item(Key key, String kind, Object body) {
    return Item.of(key, kind, Json.write(body));
  }

  /** Counts of the same item become one addition: a transaction may touch an item only once. */
  private static List<Write> joined(List<Write> writes) {
    Map<Key, Write> joined = new LinkedHashMap<>();
    for (Write write : writes) {
      joined.merge(write.key(), write, Writes::sum);
    }
    return List.copyOf(joined.values());
  }

  private static Write sum(Write one, Write other) {
    if (one instanceof Write.Add first && other instanceof Write.Add second) {
      Map<String, Long> sums = new LinkedHashMap<>(first.numbers());
      second.numbers().forEach((name, value) -> sums.merge(name, value, Long::sum));
      return new Write.Add(first.key(), first.kind(), sums, first.spare());
    }
    throw new IllegalArgumentException("written twice in one decision: " + one.key());
  }
}
