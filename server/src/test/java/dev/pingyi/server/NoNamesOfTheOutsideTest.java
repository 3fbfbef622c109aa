package dev.pingyi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Traces;
import dev.pingyi.core.action.CodeActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.store.Item;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * What is kept for ever is called by names of our own: nothing that a chat service calls a person
 * or a message leads back to them.
 */
final class NoNamesOfTheOutsideTest {
  private final Town town = new Town();

  @Test
  void a_whole_life_leaves_no_name_of_an_account_or_a_message() {
    Phone officer = town.joins("officer", "officer-6000000001", Post.ofArea(Role.CALLBACK, "武昌区"));
    Phone inspector =
        town.joins("inspector", "inspector-6000000002", Post.ofArea(Role.INSPECTOR, "武昌区"));
    Phone head = town.joins("head", "head-6000000003", Post.headOf("WC1"));
    Phone citizen = town.phone("citizen-6000000004");
    Phone other = town.phone("other-6000000005");

    citizen.scans("WC1-02").taps("非常不满意").taps("满意").taps("服务态度差效率低").taps("完成");
    citizen.writes("等了三个小时").writes("13800000000").taps("跳过").repeats();
    officer.taps("看号码").taps("已接通").does("转办").taps("放行");
    inspector.does("属实");
    head.does("整改完成");
    citizen.taps("满意").writes("我的数据").taps("删除个人信息");
    other.scans("WC1-02").taps("不满意").taps("不满意").writes("我的数据").taps("撤回");
    other.opens("forged").writes("/language");
    revokes("WC1-02");
    other.scans("WC1-02").scans("WC1-02");
    town.channel().answers(false);
    town.phone("fails-6000000006").fails("等了");
    town.channel().answers(true);
    town.until("2026-11-23T12:00");

    List<String> names =
        Traces.of(
            "6000000001", "6000000002", "6000000003", "6000000004", "6000000005", "6000000006");
    assertThat(town.table().items()).hasSizeGreaterThan(20);
    for (Item item : town.table().items()) {
      assertThat(item.key() + item.body()).doesNotContain(names);
    }
  }

  /** An account's own hash is a name, too: it stands in records, never in the id of an event. */
  @Test
  void no_event_is_called_by_an_account() {
    Phone citizen = town.phone("citizen-6000000004");
    revokes("WC1-02");

    citizen.scans("WC1-02").scans("WC1-03").taps("满意").taps("满意");

    String account = town.platform().keys().account(FakeChannel.NAME, "citizen-6000000004");
    assertThat(town.table().items())
        .filteredOn(item -> item.kind().equals("event"))
        .hasSize(4)
        .noneMatch(item -> item.key().toString().contains(account));
  }

  private void revokes(String counter) {
    Platform platform = town.platform();
    Office office = new Office(town.store(), platform.roster(), platform.books(), platform.keys());
    new CodeActions(office)
        .revoke(counter, OptionalInt.empty(), town.office().instant())
        .either(
            done -> {
              town.store().commit(done.decision());
              return done.result();
            },
            refused -> {
              throw new AssertionError(refused.sentence());
            });
  }
}
