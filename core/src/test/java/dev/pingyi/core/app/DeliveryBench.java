package dev.pingyi.core.app;

import dev.pingyi.core.HandClock;
import dev.pingyi.core.NoticeFixture;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.city.City;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.notify.DeliveryResult;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.notify.DeliveryState.State;
import dev.pingyi.core.notify.Mailbox;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.OutboundMessage;
import dev.pingyi.core.notify.RecordedChannel;
import dev.pingyi.core.notify.SentLog;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A city with one complaint and one officer, where notifications are delivered one by one. */
final class DeliveryBench {
  private static final Post POST = Post.ofArea(Role.CALLBACK, "东湖区");

  /** To which kind of recipient something was said, and what became of it. */
  record Said(String to, SentLog.Status status) {}

  private final City city = City.at("2026-11-23T09:00");
  private final HandClock real = new HandClock(Instant.parse("2026-11-23T01:00:00Z"));
  private final Mailbox queue = new Mailbox(real);
  private final RecordedChannel channel = new RecordedChannel(real);
  private final StoreOutage outage = new StoreOutage();
  private final List<Said> said = new ArrayList<>();
  private final Member officer;
  private final DeliverNotification deliver;
  private final String reference;

  DeliveryBench() {
    city.holdsItsTongue();
    officer = joins("officer", POST);
    reference =
        city.citizen("citizen").scans("DH1-02").taps("不满意").taps("不满意").taps("先这样").reference();
    deliver = deliver();
  }

  private DeliverNotification deliver() {
    Office of = city.office();
    return new DeliverNotification(
        new Office(outage.over(of.store()), of.roster(), of.books(), of.keys()),
        List.of(new Address("group", "1")),
        new DeliverNotification.Ports(
            queue,
            channel,
            (month, number) -> new OutboundMessage.Picture(new byte[1], month + "/" + number),
            message -> said.add(new Said(message.to().part(), message.status()))));
  }

  DeliveryResult speak(Notification notification) {
    return deliver.run(notification, city.now(), real.instant());
  }

  RecordedChannel channel() {
    return channel;
  }

  Member joins(String name, Post post) {
    city.joins(name, post);
    return city.store().members(post.key()).stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Member officer() {
    return officer;
  }

  List<Member> members() {
    return city.store().members(POST.key());
  }

  Notification notificationTo(Member member) {
    return notificationTo(member, Topic.NEW);
  }

  Notification notificationTo(Member member, Topic topic) {
    Recipient to = new Recipient.Staff(member.id(), member.post().key());
    return new Notification(
        "to-staff-" + topic, to, topic, reference, 0, city.now(), Instant.EPOCH);
  }

  Notification notificationToGroup(int group, int part) {
    String id = "notice/g" + group + "/" + part;
    return new Notification(
        id, new Recipient.Group(group), Topic.NOTICE, "2026-11", part, city.now(), Instant.EPOCH);
  }

  void publishes() {
    commit(
        Decision.of(
            new Change.Publish(NoticeFixture.aNotice(YearMonth.of(2026, 11), 3, "h".repeat(64)))));
  }

  void has(DeliveryState delivery) {
    commit(Decision.of(new Change.PutDelivery(delivery)));
  }

  void commit(Decision decision) {
    city.store().commit(decision);
  }

  DeliveryState delivery(Notification notification) {
    return city.store().messages().delivery(notification.id()).orElseThrow();
  }

  State state(Notification notification) {
    return delivery(notification).state();
  }

  List<Said> said() {
    return List.copyOf(said);
  }

  List<Mailbox.Letter> letters() {
    return queue.letters();
  }

  /** Takes out of the queue whatever may be spoken now. */
  List<Notification> queued() {
    return queue.take();
  }

  Instant now() {
    return real.instant();
  }

  /** The office's clock alone moves on. */
  void until(String officeTime) {
    city.until(officeTime);
  }

  void passes(Duration time) {
    real.forward(time);
  }

  void storeIsDown(boolean is) {
    outage.down(is);
  }

  void queueIsDown(boolean is) {
    queue.down(is);
  }
}
