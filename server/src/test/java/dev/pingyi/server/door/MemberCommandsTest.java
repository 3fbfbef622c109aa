package dev.pingyi.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's commands about the people of the office. */
final class MemberCommandsTest {
  private final Town town = new Town();

  private JsonObject run(String command) {
    return JsonParser.parseString(town.doors().office(command.replace('\'', '"')))
        .getAsJsonObject();
  }

  private String error(String command) {
    return run(command).get("error").getAsString();
  }

  private JsonArray members(String filter) {
    return run("{'command':'members.list'" + filter + "}").getAsJsonArray("members");
  }

  @Test
  void members_and_open_invitations_are_listed_and_filtered() {
    town.joins("li", Post.ofArea(Role.CALLBACK, "武昌区"));
    town.joins("zhao", Post.headOf("WC1"));
    run("{'command':'members.invite','name':'王敏','role':'inspector','area':'武昌区'}");

    assertThat(members("")).extracting(MemberCommandsTest::name).containsExactly("li", "zhao");
    assertThat(members(",'role':'head'"))
        .extracting(MemberCommandsTest::name)
        .containsExactly("zhao");
    assertThat(members(",'unit':'WC1'"))
        .extracting(MemberCommandsTest::name)
        .containsExactly("zhao");
    assertThat(members(",'area':'*'")).isEmpty();
    JsonArray open = run("{'command':'members.list'}").getAsJsonArray("invitations");
    assertThat(open).extracting(MemberCommandsTest::name).containsExactly("王敏");
    assertThat(open.get(0).getAsJsonObject().get("expiresAt").getAsString())
        .isEqualTo("2026-11-26T09:00+08:00");
  }

  @Test
  void a_member_is_removed_by_name_once() {
    town.joins("li", Post.ofArea(Role.CALLBACK, "武昌区"));

    assertThat(run("{'command':'members.remove','member':'li'}").get("role").getAsString())
        .isEqualTo("callback");

    assertThat(members("")).isEmpty();
    assertThat(error("{'command':'members.remove','member':'li'}"))
        .isEqualTo("no member who has joined is called 'li'");
  }

  @Test
  void one_name_on_two_posts_is_told_apart_by_the_id() {
    town.joins("li", Post.ofArea(Role.CALLBACK, "武昌区"));
    town.joins("li", Post.ofArea(Role.INSPECTOR, "武昌区"));

    String error = error("{'command':'members.remove','member':'li'}");

    assertThat(error).startsWith("several members").contains("(callback/武昌区)");
    String id = error.replaceFirst(".*give an id: (\\S+) .*", "$1");
    run("{'command':'members.remove','member':'" + id + "'}");
    assertThat(members("")).hasSize(1);
  }

  @Test
  void an_invitation_is_taken_back_by_its_token_or_its_id() {
    String invitation =
        run("{'command':'members.invite','name':'王敏','role':'inspector','area':'武昌区'}")
            .get("invitation")
            .getAsString();

    run("{'command':'members.cancel','invitation':'" + invitation + "'}");

    assertThat(error("{'command':'members.cancel','invitation':'" + invitation + "'}"))
        .isEqualTo("the invitation was taken back");
    assertThat(error("{'command':'members.cancel','invitation':'x'}"))
        .isEqualTo("there is no open invitation 'x'");
    town.phone("late").opens(invitation).sees("已经收回");
  }

  @Test
  void a_leave_is_entered_changed_and_ended() {
    town.joins("li", Post.ofArea(Role.CALLBACK, "武昌区"));
    town.joins("zhao", Post.headOf("WC1"));

    JsonObject entered =
        run(
            "{'command':'members.replace','member':'li','from':'2026-11-23','until':'2026-11-24',"
                + "'by':'zhao'}");

    assertThat(town.store().members("callback/武昌区"))
        .extracting(m -> m.name())
        .containsExactly("zhao");
    assertThat(members(",'role':'callback'").get(0).getAsJsonObject().get("away").getAsBoolean())
        .isTrue();
    String absence = entered.get("absence").getAsString();
    run(
        "{'command':'members.replace','absence':'"
            + absence
            + "','from':'2026-11-24','until':'2026-11-24'}");
    assertThat(town.store().members("callback/武昌区"))
        .extracting(m -> m.name())
        .containsExactly("li");
    assertThat(run("{'command':'members.return','member':'li'}").get("over").getAsBoolean())
        .isTrue();
    assertThat(error("{'command':'members.return','member':'li'}"))
        .endsWith("has no leave entered");
    assertThat(error("{'command':'members.return','absence':'" + absence + "'}"))
        .contains("or it is over");
  }

  @Test
  void a_case_is_passed_on_in_the_name_of_a_supervisor() {
    town.joins("li", Post.ofArea(Role.CALLBACK, "武昌区"));
    town.joins("zhao", Post.ofArea(Role.CALLBACK, "武昌区"));
    town.joins("zhou", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    town.phone("rater").scans("WC1-02").taps("不满意").taps("不满意").taps("先这样");
    String reference = town.store().openIn("武昌区", 1).getFirst();
    String command =
        "{'command':'cases.pass','reference':'" + reference + "','to':'zhao','by':'%s'}";

    JsonObject passed = run(command.formatted("zhou"));

    assertThat(passed.get("holder").getAsString())
        .isEqualTo(
            members(",'role':'callback'").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(m -> m.get("name").getAsString().equals("zhao"))
                .findFirst()
                .orElseThrow()
                .get("member")
                .getAsString());
    assertThat(error(command.formatted("li"))).contains("is no supervisor");
    assertThat(error(command.formatted("zhou").replace(reference, "PY-2222-2222-2222")))
        .isEqualTo("there is no such complaint or rating");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          'command':'members.list','role':'king' | role 'king' is unknown; allowed: callback, inspector, supervisor, head, operator
          'command':'members.list','unit':'ZZ9' | unit 'ZZ9' is not in the roster
          'command':'members.remove' | member is missing; give a member's id or name
          'command':'members.replace','member':'li','from':'tomorrow','until':'2026-11-24' | from 'tomorrow' is not a day; allowed: like 2026-12-01
          'command':'members.replace','member':'li','from':'2026-11-24' | until '' is not a day; allowed: like 2026-12-01
          'command':'members.replace','member':'li','from':'2026-11-24','until':'2026-11-24','by':'x' | no member who has joined is called 'x'
          'command':'members.replace','member':'li','from':'2026-11-24','until':'2026-11-23' | the last day 2026-11-23 is before the first
          'command':'members.replace','member':'li','from':'2026-11-20','until':'2026-11-22' | these days are over: the last one, 2026-11-22, lies before today
          'command':'members.replace','member':'li','from':'2026-12-01','until':'2027-12-01' | an absence has at most 184 days
          'command':'members.replace','member':'li','from':'2026-12-01','until':'2026-12-01','by':'li' | nobody stands in for themselves
          """)
  void wrong_input_is_refused_with_a_sentence(String fields, String sentence) {
    town.joins("li", Post.ofArea(Role.CALLBACK, "武昌区"));

    assertThat(error("{" + fields + "}")).isEqualTo(sentence);
  }

  @Test
  void an_unknown_area_is_refused_with_those_that_have_a_unit() {
    assertThat(error("{'command':'members.list','area':'月球'}"))
        .startsWith("area '月球' has no unit; allowed: * and ")
        .contains("武昌区");
  }

  private static String name(JsonElement row) {
    return row.getAsJsonObject().get("name").getAsString();
  }
}
