package dev.pingyi.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.functions.dynamo.CreateTable;
import dev.pingyi.functions.dynamo.DynamoClients;
import dev.pingyi.functions.dynamo.DynamoLocal;
import dev.pingyi.functions.dynamo.DynamoTable;
import dev.pingyi.functions.dynamo.DynamoTableProvider;
import dev.pingyi.local.LocalServer;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.Key;
import dev.pingyi.server.store.Write;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The main job over the table and the stream that AWS offers, as far as DynamoDB Local is it. */
@Timeout(300)
final class DynamoLocalIT {
  private static DynamoLocal dynamo;

  @TempDir private Path data;

  @BeforeAll
  static void start() {
    dynamo = DynamoLocal.start();
  }

  @AfterAll
  static void stop() {
    if (dynamo != null) {
      dynamo.close();
    }
  }

  @Test
  void a_bad_rating_is_upheld_put_right_and_published_and_a_restart_keeps_it() {
    String reference;
    try (Town town = Town.in(data, settings())) {
      reference = mainJob(town);
      town.calls().until("2026-12-02T00:00:00+08:00");
      assertThat(town.telegram().group(Town.GROUP).sees()).hasSize(5);
      assertThat(town.calls().count("deadLetters")).isZero();
      assertThat(town.telegram().refusals()).isEmpty();
    }

    try (Town again = Town.in(data, settings())) {
      assertThat(again.calls().state(reference)).isEqualTo("closed");
      assertThat(again.calls().points("DH1")).isEqualTo(97);
      assertThat(again.telegram().calls()).noneMatch(call -> call.method().startsWith("send"));
    }
  }

  @Test
  void a_table_of_an_older_shape_is_told_in_one_sentence() {
    try (DynamoLocal other = DynamoLocal.start();
        DynamoDbClient client = DynamoClients.at(other.endpoint())) {
      CreateTable.ifAbsent(client, DynamoTableProvider.NAME);
      new DynamoTable(client, DynamoTableProvider.NAME)
          .commit(List.of(new Write.Set(Item.of(new Key("PY-1", "rating"), "rating", "{}"))));

      assertThatThrownBy(() -> LocalServer.start(settings(other, data)))
          .hasMessageContaining("The table pingyi-local on DynamoDB at " + other.endpoint())
          .hasMessageContaining("is of an older shape than this program (no version")
          .hasMessageContaining("delete it, or set PINGYI_STORE to sqlite");
    }
  }

  private static Map<String, String> settings(DynamoLocal dynamo, Path data) {
    return Map.of(
        "PINGYI_PORT",
        "0",
        "PINGYI_DATA",
        data.toString(),
        "PINGYI_STORE",
        "dynamodb",
        "PINGYI_DYNAMODB_ENDPOINT",
        dynamo.endpoint().toString());
  }

  private static String mainJob(Town town) {
    Phone citizen = town.citizen(5_000_000_001L);
    Phone officer = town.joins(11, "callback", "*");
    Phone inspector = town.joins(12, "inspector", "*");
    Phone head = town.joins(14, "head", "DH1");
    town.citizen(7).scans("DH1-01").taps("满意", "非常满意").sees("谢谢");
    citizen.scans("DH1-02").taps("不满意", "不满意", "先这样");
    town.calls().forward("PT23H");
    officer.saw("【提醒】").taps("留言").sends("请问是哪一天？");
    officer.taps("已接通").does("转办");

    inspector.sees("【转办】").does("属实").sees("−3，现 97 分");
    head.sees("【查实】扣 3 分，现 97 分").does("整改完成");
    citizen.taps("满意").sees("办结了");

    assertThat(town.calls().unit("DH1").get("ratings").getAsInt()).isEqualTo(2);
    return citizen.reference();
  }

  private static Map<String, String> settings() {
    Map<String, String> all = new HashMap<>();
    all.put("PINGYI_STORE", "dynamodb");
    // The last day of a month, or a week's minutes would have to pass before its notice.
    all.put("PINGYI_CLOCK", "2026-11-30T09:00:00+08:00");
    all.put("PINGYI_DYNAMODB_ENDPOINT", dynamo.endpoint().toString());
    return all;
  }
}
