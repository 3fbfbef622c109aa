package dev.pingyi.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.ChannelState;
import dev.pingyi.bot.ChannelState.Value;
import dev.pingyi.bot.ChannelStateContract;
import dev.pingyi.core.Traces;
import dev.pingyi.core.keys.Keyring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChannelStateRecordsTest extends ChannelStateContract {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Keyring KEYS = new Keyring(new byte[32], Map.of(1, new byte[32]));

  private final MemoryTable table = new MemoryTable();

  @Override
  protected ChannelState empty(InstantSource realClock) {
    return over(table, realClock, "wechat");
  }

  private static ChannelState over(Table table, InstantSource realClock, String channel) {
    return new ChannelStateRecords(table, KEYS, realClock, channel);
  }

  @Test
  void channels_share_nothing() {
    Value token = new Value("token", NOON.plusSeconds(60));
    over(table, () -> NOON, "wechat").putIfAbsent("token", token);

    assertThat(over(table, () -> NOON, "wecom").get("token")).isEmpty();
  }

  @Test
  void neither_name_nor_value_can_be_read_in_the_table_and_both_go_in_time() {
    List<Item> written = new ArrayList<>();
    ForwardingTable seen =
        new ForwardingTable(table) {
          @Override
          public void commit(List<Write> writes) {
            writes.forEach(write -> written.add(((Write.Insert) write).item()));
            super.commit(writes);
          }
        };

    over(seen, () -> NOON, "wechat")
        .putIfAbsent(
            "window:oPENID_of_somebody", new Value("geheimes-token", NOON.plusSeconds(60)));

    assertThat(written).hasSize(1);
    assertThat(written.toString())
        .doesNotContain(Traces.of("oPENID_of_somebody", "geheimes-token"));
    assertThat(written.getFirst().expiresAt()).isEqualTo(NOON.plusSeconds(60).getEpochSecond());
    assertThat(ItemStore.KINDS_OF_OFFICE_CLOCK).doesNotContain(written.getFirst().kind());
  }
}
