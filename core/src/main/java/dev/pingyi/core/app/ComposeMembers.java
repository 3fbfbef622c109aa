package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.dialog.notification.MemberNotifications;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.StaffStore.Place;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the words for what happens to the people of the office; who is away is told these alone.
 */
final class ComposeMembers {
  /** Who is told what. */
  record Told(Member reader, Reply reply) {}

  private static final Set<Topic> OF_ABSENCES =
      EnumSet.of(Topic.ABSENCE_SET, Topic.ABSENCE_BEGINS, Topic.ABSENCE_ENDS);
  private static final Set<Topic> OF_POSTS = EnumSet.of(Topic.POST_LEFT, Topic.POST_EMPTY);

  private final Office office;

  ComposeMembers(Office office) {
    this.office = office;
  }

  static boolean isOne(Topic topic) {
    return OF_ABSENCES.contains(topic) || OF_POSTS.contains(topic);
  }

  Optional<Told> compose(Notification notification, Recipient.Staff to, Instant now) {
    MemberNotifications words = new MemberNotifications(office);
    if (OF_ABSENCES.contains(notification.topic())) {
      return office
          .enrolled(new Place(to.postKey(), to.member()))
          .flatMap(
              reader ->
                  office
                      .store()
                      .staff()
                      .absence(notification.subject())
                      .flatMap(a -> words.absence(notification.topic(), reader, a, now))
                      .map(reply -> new Told(reader, reply)));
    }
    String post = notification.subject().substring(TellMembers.POST.length());
    return office.store().members(to.postKey()).stream()
        .filter(member -> member.id().equals(to.member()))
        .findFirst()
        .flatMap(
            reader ->
                words
                    .post(notification.topic(), reader, post)
                    .map(reply -> new Told(reader, reply)));
  }
}
