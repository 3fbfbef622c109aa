package dev.pingyi.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.Traces;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.FakeChannel;
import dev.pingyi.server.Phone;
import dev.pingyi.server.Town;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Log lines tell which door did what to which reference, and of nobody. */
final class LogTest {
  private final Town town = new Town();

  @Test
  void a_whole_rating_leaves_no_phone_no_words_no_account_and_no_token_in_the_log() {
    String logged = Logged.during(this::ratingWithEverything);

    assertThat(logged).contains("RatingGiven", "ComplaintUpheld", "\"refused\"", "\"given up\"");
    assertThat(logged)
        .doesNotContain(
            Traces.of("13800000000", "等了三个小时", "李女士", "请假", "zhang-san", "wang-min", "王敏"));
    Keyring keys = town.platform().keys();
    assertThat(logged)
        .doesNotContain(
            Traces.of(
                town.code("WC1-02"),
                keys.account("fake", "zhang-san"),
                keys.account("fake", "wang-min"),
                FakeChannel.SECRET));
  }

  private void ratingWithEverything() {
    Phone officer = town.joins("wang-min", Post.ofArea(Role.CALLBACK, "武昌区"));
    Phone inspector = town.joins("inspector", Post.ofArea(Role.INSPECTOR, "武昌区"));
    town.joins("head", Post.headOf("WC1"));
    Phone citizen = town.phone("zhang-san");
    citizen.opens("not-a-token").scans("WC1-02").taps("不满意").taps("不满意").taps("服务态度生硬");
    citizen.taps("完成").writes("等了三个小时").writes("138-0000-0000").taps("跳过");
    officer
        .taps("看号码")
        .taps("留言")
        .writes("王敏：您好，请假的人回来了")
        .taps("转办")
        .writes("李女士说窗口拒收她的材料")
        .taps("放行");
    town.channel().takes(_ -> new Delivery.Refused("blocked", true));
    inspector.taps("属实").writes("李女士的材料被拒收，属实").taps("就这样发");
    town.channel().takes(_ -> new Delivery.TryLater(Duration.ofDays(1), "busy"));
    citizen.writes("13800000000 等了三个小时");
    town.channel().answers(false);
    citizen.fails("13800000000 等了三个小时");
  }

  @Test
  void every_line_is_one_line_of_json() {
    String logged =
        Logged.during(
            () -> {
              Log.info("speak", "refused", "why", "a \"quote\"\nand a line");
              Log.error("webhook", "failed", new IllegalStateException("secret"), "path", "/s");
            });

    List<JsonObject> lines =
        logged
            .lines()
            .map(line -> JsonParser.parseString(line.substring(line.indexOf('{'))))
            .map(line -> line.getAsJsonObject())
            .toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).get("why").getAsString()).isEqualTo("a \"quote\"\nand a line");
    assertThat(lines.get(1).get("failure").getAsString()).endsWith("IllegalStateException");
    assertThat(logged).doesNotContain(Traces.of("secret"));
  }
}
