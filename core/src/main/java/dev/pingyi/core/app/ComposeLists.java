package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.staff.ListPhrase;
import dev.pingyi.core.dialog.staff.StaffLists;
import dev.pingyi.core.dialog.staff.Waited;
import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.notify.Agenda.Waiting;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the words for what is of many cases or of none. */
final class ComposeLists {
  private final Office office;
  private final ComposeMessage messages;

  /**
   * @param messages says what would be said of one thing alone
   */
  ComposeLists(Office office, ComposeMessage messages) {
    this.office = office;
    this.messages = messages;
  }

  static boolean isList(Topic topic) {
    return topic == Topic.DIGEST
        || topic == Topic.MORNING
        || topic == Topic.EVENING
        || topic == Topic.TICKS_MISSED;
  }

  Optional<Reply> compose(Notification notification, Member member, Instant now) {
    if (notification.topic() == Topic.TICKS_MISSED) {
      return Optional.of(ticksMissed(notification.subject(), member));
    }
    List<Member> posts = office.store().caller(member.account()).members();
    if (notification.topic() == Topic.EVENING) {
      return new StaffLists(office).evening(posts, now);
    }
    if (notification.topic() == Topic.MORNING) {
      return new StaffLists(office).morning(posts, forList(member, posts, now), now);
    }
    List<Waiting> items = Agenda.read(notification.subject());
    return waited(posts, items, notification.part() - items.size(), now).digest();
  }

  /** What waits for the list, and what it took along if it was tried before. */
  private Waited forList(Member member, List<Member> posts, Instant now) {
    Agenda agenda =
        office
            .store()
            .messages()
            .agenda(member.account())
            .orElseGet(() -> Agenda.of(member.account()));
    boolean told = agenda.listed().equals(office.books().day(now) + "/" + Topic.MORNING);
    Agenda after = told ? agenda : agenda.morning("", false, now);
    boolean supervises = posts.stream().anyMatch(m -> m.post().role() == Role.SUPERVISOR);
    Agenda.InList with = after.inList();
    return waited(
        posts, supervises ? with.waiting() : List.of(), supervises ? with.more() : 0, now);
  }

  private Waited waited(List<Member> posts, List<Waiting> items, int more, Instant now) {
    List<Waited.Single> singles = new ArrayList<>();
    for (Waiting one : items) {
      Notification alone =
          new Notification(
              one.line(),
              new Recipient.Staff(one.member(), one.post()),
              one.topic(),
              one.subject(),
              0,
              now,
              Instant.EPOCH);
      Optional<Reply> reply = messages.compose(alone, now).map(ComposedMessage::reply);
      Optional<Member> member =
          posts.stream()
              .filter(m -> m.id().equals(one.member()) && m.post().key().equals(one.post()))
              .findFirst();
      if (reply.isPresent() && member.isPresent()) {
        singles.add(new Waited.Single(one.topic(), one.subject(), member.get(), reply.get()));
      }
    }
    return new Waited(office, posts, singles, more, now);
  }

  private Reply ticksMissed(String subject, Member member) {
    String[] ends = subject.split("/", 2);
    Instant since = Instant.parse(ends[0]);
    Instant until = Instant.parse(ends[1]);
    Language language = Language.of(member.language());
    DisplayNames names = new DisplayNames(office, language);
    return Reply.message(
        Texts.say(
            language,
            ListPhrase.TICKS_MISSED,
            DisplayNames.minute(since.atZone(office.books().zone())),
            DisplayNames.minute(until.atZone(office.books().zone())),
            names.of(Duration.between(since, until))));
  }
}
