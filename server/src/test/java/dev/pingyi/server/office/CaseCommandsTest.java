package dev.pingyi.server.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.Phone;
import dev.pingyi.server.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator's commands about appeals and remedies, in the names of those who may. */
final class CaseCommandsTest {
  private static final String REASON = "'reason':'复核了登记和录像，事实清楚'";

  private final Town town = new Town();
  private final Commands commands = new Commands(town);
  private final Phone head = town.joins("head", Post.headOf("WC1"));
  private String reference = "";

  @BeforeEach
  void an_upheld_complaint_is_appealed() {
    Phone officer = town.joins("officer", Post.ofArea(Role.CALLBACK, "武昌区"));
    Phone inspector = town.joins("inspector", Post.ofArea(Role.INSPECTOR, "武昌区"));
    town.joins("own", Post.ofArea(Role.SUPERVISOR, "武昌区"));
    town.joins("city", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    town.phone("citizen").scans("WC1-02").taps("不满意").taps("不满意").taps("先这样");
    officer.does("转办");
    inspector.does("属实");
    head.does("申诉");
    reference = town.store().openIn(CaseFile.APPEALS, 9).getFirst();
  }

  private String decide(String fields) {
    return "{'command':'appeals.decide','reference':'" + reference + "'," + fields + "}";
  }

  @Test
  void an_appeal_is_listed_until_it_is_decided_in_the_name_of_somebody_who_may() {
    JsonObject row =
        commands
            .run("{'command':'appeals.list'}")
            .getAsJsonArray("appeals")
            .get(0)
            .getAsJsonObject();
    assertThat(row.get("reference").getAsString()).isEqualTo(reference);
    assertThat(row.get("unit").getAsString()).isEqualTo("WC1");

    JsonObject granted = commands.run(decide("'how':'grant','by':'city'," + REASON));

    assertThat(granted.get("change").getAsInt()).isEqualTo(3);
    assertThat(granted.get("points").getAsInt()).isEqualTo(100);
    assertThat(commands.run("{'command':'appeals.list'}").getAsJsonArray("appeals")).isEmpty();
    assertThat(commands.error(decide("'how':'grant','by':'city'," + REASON))).isNotEmpty();
  }

  @Test
  void whoever_may_not_decide_an_appeal_may_not_by_command() {
    assertThat(commands.error(decide("'how':'keep','by':'own'," + REASON)))
        .isEqualTo("this is not for whoever asks to do");
    assertThat(commands.error(decide("'how':'keep','by':'inspector'," + REASON)))
        .isEqualTo("this is not for whoever asks to do");
    assertThat(commands.error(decide("'how':'keep','by':'nobody'," + REASON)))
        .isEqualTo("no member who has joined is called 'nobody'");
    assertThat(commands.error(decide("'how':'perhaps','by':'city'," + REASON)))
        .isEqualTo("how 'perhaps' is unknown; allowed: grant, keep");
    assertThat(commands.error(decide("'how':'keep','by':'city','reason':'不'")))
        .isEqualTo("these words have fewer than 10 characters");
  }

  @Test
  void a_remedy_is_recorded_in_the_name_of_the_head() {
    String words = "'words':'已经向群众道歉，并重新培训了窗口'";
    String command = "{'command':'remedies.record','reference':'" + reference + "',";

    assertThat(commands.error(command + "'by':'inspector'," + words + "}"))
        .isEqualTo("this is not for whoever asks to do");
    JsonObject recorded = commands.run(command + "'by':'head'," + words + "}");

    assertThat(recorded.get("state").getAsString()).isEqualTo("confirming");
    assertThat(recorded.get("change").getAsInt()).isZero();
  }
}
