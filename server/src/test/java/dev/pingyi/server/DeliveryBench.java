package dev.pingyi.server;

import dev.pingyi.bot.Channel;
import dev.pingyi.core.NoticeFixture;
import dev.pingyi.core.app.ComposeMessage;
import dev.pingyi.core.app.ReactToEvent;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.Office;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.notify.DeliveryState.State;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Notification.Topic;
import dev.pingyi.core.notify.OutboundMessage;
import dev.pingyi.core.notify.SentLog;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A town with one complaint and one officer, where notifications are spoken one by one. */
final class DeliveryBench {
  private static final Post POST = Post.ofArea(Role.CALLBACK, "武昌区");

  /** To which kind of recipient something was said, and what became of it. */
  record Said(String to, SentLog.Outcome outcome) {}

  private final Town town = new Town();
  private final Map<String, Channel> channels = new HashMap<>();
  private final List<Said> said = new ArrayList<>();
  private final Member officer;
  private final DeliverNotification deliver;
  private final String reference;

  DeliveryBench() {
    town.rests();
    officer = joins("officer", POST);
    town.phone("citizen").scans("WC1-02").taps("不满意").taps("不满意").taps("取消");
    reference = town.store().openIn("武昌区", 1).getFirst();
    channels.put(FakeChannel.NAME, town.paper());
    deliver = deliver();
  }

  private DeliverNotification deliver() {
    Platform platform = town.platform();
    Office office =
        new Office(town.store(), platform.roster(), platform.books(), platform.keys(), new Texts());
    return new DeliverNotification(
        town.store(),
        town.queue(),
        new DeliverNotification.Means(
            new ComposeMessage(office, platform.settings().groups()),
            new ReactToEvent(office, 1),
            channels,
            (month, number) -> new OutboundMessage.Picture(new byte[1], path(month, number)),
            saying -> said.add(new Said(saying.to().replaceFirst(":.*", ""), saying.outcome())),
            town.metrics()),
        town.office(),
        town.real());
  }

  private static String path(String month, int number) {
    return "/results/" + month.replace('-', '/') + "/" + number + ".png";
  }

  void speak(Notification notification) {
    deliver.run(notification);
  }

  FakeChannel paper() {
    return town.paper();
  }

  void turnsPaperOff() {
    channels.clear();
  }

  Member joins(String name, Post post) {
    town.joins(name, post);
    return town.store().members(post.key()).stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Member officer() {
    return officer;
  }

  List<Member> members() {
    return town.store().members(POST.key());
  }

  Notification errandTo(Member member) {
    return errandTo(member, Topic.NEW);
  }

  Notification errandTo(Member member, Topic topic) {
    Recipient to = new Recipient.Staff(member.id(), member.post().key());
    return new Notification("errand-" + topic, to, topic, reference, 0, Instant.EPOCH);
  }

  Notification errandToGroup(int group, int part) {
    String id = "notice/g" + group + "/" + part;
    return new Notification(
        id, new Recipient.Group(group), Topic.NOTICE, "2026-11", part, Instant.EPOCH);
  }

  void publishes() {
    commit(
        Decision.of(
            new Change.Publish(NoticeFixture.aNotice(YearMonth.of(2026, 11), 3, "h".repeat(64)))));
  }

  void has(DeliveryState sending) {
    commit(Decision.of(new Change.PutDelivery(sending)));
  }

  void commit(Decision decision) {
    town.store().commit(decision);
  }

  State state(Notification notification) {
    Optional<DeliveryState> sending = town.store().delivery(notification.id());
    return sending.orElseThrow().state();
  }

  List<Said> said() {
    return List.copyOf(said);
  }

  List<Mailbox.Letter> letters() {
    return town.queue().letters();
  }

  /** Takes out of the queue whatever may be spoken now. */
  List<Notification> queued() {
    return town.queue().take();
  }

  Instant now() {
    return town.real().instant();
  }

  void passes(Duration time) {
    town.real().forward(time);
  }

  void storeIsDown(boolean is) {
    town.table().down(is);
  }

  void queueIsDown(boolean is) {
    town.queue().down(is);
  }
}
