package dev.pingyi.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.OutboundMessage;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.AwsEvents;
import dev.pingyi.server.Phone;
import dev.pingyi.server.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams and queues deliver twice and in any order; nobody outside may notice. */
final class EveryStepTwiceTest {
  /** More than a queue can keep at once. */
  private static final Duration PATIENCE = Duration.ofSeconds(1000);

  private static List<String> once;

  @BeforeAll
  static void play() {
    once = story(new Town());
  }

  @Test
  void the_story_reaches_everybody() {
    assertThat(once)
        .anyMatch(line -> line.contains("【新差评】"))
        .anyMatch(line -> line.contains("【提醒】"))
        .anyMatch(line -> line.contains("【逾期】"))
        .anyMatch(line -> line.contains("【群众不认可】"))
        .anyMatch(line -> line.contains("【转办】"))
        .anyMatch(line -> line.contains("【查实】"))
        .anyMatch(line -> line.contains("LATER"))
        .anyMatch(line -> line.contains("group:0") && line.contains("2026"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everything_delivered_twice_and_shuffled_is_said_once(long seed) {
    List<String> twice = story(new Town(2, new Random(seed)));

    assertThat(twice).containsExactlyInAnyOrderElementsOf(once);
  }

  /** What the office said of its own accord, from the first scan to the month's notice. */
  private static List<String> story(Town town) {
    town.channel().takes(busyAtFirst(town.real()));
    Phone officer = town.joins("officer", Post.ofArea(Role.CALLBACK, "武昌区"));
    Phone inspector = town.joins("inspector", Post.ofArea(Role.INSPECTOR, "武昌区"));
    town.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    Phone head = town.joins("head", Post.headOf("WC1"));
    Phone first = town.phone("first");
    Phone second = town.phone("second");

    first.scans("WC1-02").taps("非常不满意").taps("满意");
    first.taps("服务态度差效率低").taps("完成").writes("等了三个小时").writes("13800000000").taps("跳过");
    second.scans("WC1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成").taps("跳过");
    second.writes("027-87654321");
    officer.taps("未接通").taps("已接通").does("转办").taps("放行");
    town.until("2026-11-23T11:00");
    officer.does("已解决");
    second.taps("没接到");
    first.taps("接到电话");
    inspector.does("属实");
    head.does("整改完成");
    first.taps("不满意");
    town.until("2026-11-24T12:00");
    head.does("整改完成");
    first.taps("满意");
    town.until("2026-12-01T09:10");
    town.doors().announce(AwsEvents.sample("scheduler").toString());
    town.settle();
    return town.outbox().stream().map(EveryStepTwiceTest::withoutHead).toList();
  }

  /** The head of the book tells who decided, and a member's id is made by chance. */
  private static String withoutHead(String said) {
    return said.replaceAll("扣分簿 [0-9a-f]{12}", "扣分簿 …");
  }

  /** A chat service that asks for patience for every third message, and insists on it. */
  private static Function<OutboundMessage, Delivery> busyAtFirst(InstantSource realClock) {
    Map<String, Instant> told = new HashMap<>();
    return speech -> {
      if (Math.floorMod(withoutHead(speech.reply().text()).hashCode(), 3) != 0) {
        return new Delivery.Sent();
      }
      Instant now = realClock.instant();
      boolean first = told.putIfAbsent(speech.id(), now) == null;
      assertThat(first || !now.isBefore(told.get(speech.id()).plus(PATIENCE))).isTrue();
      return first ? new Delivery.TryLater(PATIENCE, "busy") : new Delivery.Sent();
    };
  }
}
