package dev.pingyi.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.NoticeFixture;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.server.Town;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OfficeDoorTest {
  private static final String ROLES = "allowed: callback, inspector, supervisor, head, operator";
  private static final String COMMANDS =
      "allowed: members.list, members.remove, members.cancel, members.replace, members.return,"
          + " members.invite, cases.pass, appeals.list, appeals.decide, remedies.record,"
          + " signs.list, signs.print, signs.revoke, breaches.report, breaches.confirm,"
          + " breaches.reject, breaches.list, rank.month, rank.year, notice.show, notice.resend,"
          + " notice.correct, interviews.list, interviews.record, book.export, export.ratings,"
          + " export.complaints, export.national, health";

  private final Town town = new Town();

  private JsonObject run(String command) {
    return JsonParser.parseString(town.doors().office(command.replace('\'', '"')))
        .getAsJsonObject();
  }

  private String error(String command) {
    JsonObject answer = run(command);
    assertThat(answer.keySet()).containsExactly("error");
    return answer.get("error").getAsString();
  }

  private String errorOfInvitation(String fields) {
    return error("{'command':'members.invite'," + fields + "}");
  }

  @Test
  void what_is_no_command_is_refused_with_a_sentence() {
    assertThat(error("{'command'")).isEqualTo("not JSON");
    assertThat(error("[]")).isEqualTo("a command is a JSON object with a field 'command'");
    assertThat(error("")).isEqualTo("a command is a JSON object with a field 'command'");
    assertThat(error("{}")).isEqualTo("command '' is unknown; " + COMMANDS);
    assertThat(error("{'command':{}}")).isEqualTo("command '' is unknown; " + COMMANDS);
    assertThat(error("{'command':'erase.all'}"))
        .isEqualTo("command 'erase.all' is unknown; " + COMMANDS);
  }

  @Test
  void every_code_that_hangs_now_is_listed_with_its_address() {
    String token = town.code("WC1-02");

    JsonArray signs = run("{'command':'signs.list'}").getAsJsonArray("signs");

    assertThat(signs).hasSize(town.platform().roster().counters().size());
    assertThat(signs)
        .map(JsonElement::getAsJsonObject)
        .filteredOn(sign -> sign.get("counter").getAsString().equals("WC1-02"))
        .singleElement()
        .satisfies(
            sign -> {
              assertThat(sign.get("token").getAsString()).isEqualTo(token);
              assertThat(sign.get("url").getAsString())
                  .isEqualTo("https://rate.example/s/" + token);
              assertThat(sign.get("area").getAsString()).isEqualTo("武昌区");
            });
  }

  @Test
  void a_poster_is_printed_as_pdf() {
    JsonObject answer = run("{'command':'signs.print','counter':'WC1-02'}");

    assertThat(answer.get("url").getAsString()).endsWith(town.code("WC1-02"));
    assertThat(Base64.getDecoder().decode(answer.get("poster").getAsString()))
        .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    assertThat(error("{'command':'signs.print','counter':'XX'}"))
        .isEqualTo("counter 'XX' is not in the roster");
  }

  @Test
  void an_issue_named_and_revoked_twice_is_once() {
    String command = "{'command':'signs.revoke','counter':'WC1-02','issue':1}";

    assertThat(run(command).get("issue").getAsInt()).isEqualTo(2);
    assertThat(run(command).get("issue").getAsInt()).isEqualTo(2);

    assertThat(run("{'command':'signs.list'}").toString()).doesNotContain(town.code("WC1-02"));
    assertThat(error("{'command':'signs.revoke','counter':'WC1-02','issue':3}"))
        .isEqualTo("issue 3 was never printed; the present one is 2");
    assertThat(error("{'command':'signs.revoke','counter':'WC1-02','issue':'x'}"))
        .isEqualTo("issue 'x' is not a number from 1 to 9999");
  }

  @Test
  void an_invitation_works_once() {
    String command = "{'command':'members.invite','name':'王敏','role':'callback','area':'武昌区'}";
    JsonObject answer = run(command);
    String invitation = answer.get("invitation").getAsString();
    assertThat(answer.get("url").getAsString()).isEqualTo("https://rate.example/m/" + invitation);

    town.phone("wang-min").opens(invitation);
    town.phone("somebody-else").opens(invitation);

    assertThat(town.store().members("callback/武昌区")).hasSize(1);
    assertThat(run(command).get("invitation").getAsString()).isNotEqualTo(invitation);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          'role':'callback','area':'*'             | name is needed, at most 40 characters on one line
          'name':' ','role':'callback','area':'*'  | name is needed, at most 40 characters on one line
          'name':'A','role':'callback'             | a member with role callback needs an area (or *) and no unit
          'name':'A','role':'callback','area':'*','unit':'WC1' | a member with role callback needs an area (or *) and no unit
          'name':'A','role':'head'                 | a head needs a unit and no area
          'name':'A','role':'head','unit':'WC1','area':'*' | a head needs a unit and no area
          'name':'A','role':'head','unit':'ZZ9'    | unit 'ZZ9' is not in the roster
          """)
  void an_invitation_into_no_post_is_refused_with_a_sentence(String fields, String sentence) {
    assertThat(errorOfInvitation(fields)).isEqualTo(sentence);
  }

  @Test
  void an_unknown_role_or_area_is_refused_with_what_is_allowed() {
    assertThat(errorOfInvitation("'name':'A','role':'king'"))
        .isEqualTo("role 'king' is unknown; " + ROLES);
    assertThat(errorOfInvitation("'name':'A','role':'callback','area':'月球'"))
        .startsWith("area '月球' has no unit; allowed: * and ")
        .contains("武昌区");
    assertThat(errorOfInvitation("'name':'" + "长".repeat(41) + "','role':'callback','area':'*'"))
        .startsWith("name is needed");
  }

  @Test
  void revoked_codes_are_dead_and_the_next_issue_is_told() {
    JsonObject answer = run("{'command':'signs.revoke','counter':'WC1-02'}");

    assertThat(answer.get("issue").getAsInt()).isEqualTo(2);
    town.phone("citizen").scans("WC1-02").sees("停用");
    assertThat(error("{'command':'signs.revoke','counter':'WC1-99'}"))
        .isEqualTo("counter 'WC1-99' is not in the roster");
  }

  @Test
  void a_notice_is_shown_once_it_is_published() {
    String command = "{'command':'notice.show','month':'2026-11'}";
    assertThat(error(command)).isEqualTo("no notice of 2026-11 was published");
    assertThat(error("{'command':'notice.show','month':'November'}"))
        .isEqualTo("month 'November' is not a month; allowed: like 2026-11");

    Change publish =
        new Change.Publish(NoticeFixture.aNotice(YearMonth.of(2026, 11), 3, "h".repeat(64)));
    town.store().commit(Decision.of(publish));

    assertThat(run(command).get("text").getAsString()).contains("2026 年 11 月");
  }

  @Test
  void health_tells_the_time_of_the_office_and_the_rules_in_force() {
    JsonObject health = run("{'command':'health'}");

    assertThat(health.get("ok").getAsBoolean()).isTrue();
    assertThat(health.get("now").getAsString()).isEqualTo("2026-11-23T09:00+08:00");
    assertThat(health.get("rules").getAsString()).startsWith("2026");
  }

  @Test
  void an_inspector_reports_a_breach_by_command_and_another_confirms_it() {
    town.joins("li", Post.ofArea(Role.INSPECTOR, "武昌区"));
    town.joins("zhao", Post.ofArea(Role.INSPECTOR, "武昌区"));

    JsonObject reported =
        run(
            "{'command':'breaches.report','unit':'WC1','counter':'WC1-02','kind':'hindered',"
                + "'place':'大厅','by':'li'}");
    String id = reported.get("id").getAsString();

    assertThat(id).matches("BR(-\\w{4}){3}");
    assertThat(run("{'command':'breaches.confirm','id':'" + id + "','by':'li'}").toString())
        .contains("another than its reporter");
    JsonObject confirmed = run("{'command':'breaches.confirm','id':'" + id + "','by':'zhao'}");
    assertThat(confirmed.get("points").getAsInt()).isEqualTo(90);
    assertThat(run("{'command':'breaches.reject','id':'" + id + "','by':'zhao'}").toString())
        .contains("error");
    assertThat(town.store().entries("WC1", 2026)).hasSize(1);
  }

  @Test
  void a_reason_given_by_command_is_kept_and_an_inspector_of_elsewhere_decides_nothing() {
    town.joins("li", Post.ofArea(Role.INSPECTOR, "武昌区"));
    town.joins("zhao", Post.ofArea(Role.INSPECTOR, "武昌区"));
    town.joins("qian", Post.ofArea(Role.INSPECTOR, "江岸区"));
    String id =
        run("{'command':'breaches.report','unit':'WC1','kind':'forced','place':'大厅','by':'li'}")
            .get("id")
            .getAsString();
    String reject = "{'command':'breaches.reject','id':'" + id + "','reason':'监控里看不出有人催促打分','by':";

    assertThat(run(reject + "'qian'}").keySet()).containsExactly("error");
    assertThat(town.store().breaches().breach(id).orElseThrow().isOpen()).isTrue();

    assertThat(run(reject + "'zhao'}").get("state").getAsString()).isEqualTo("rejected");
    assertThat(town.store().breaches().breach(id).orElseThrow().decided().words())
        .isEqualTo("监控里看不出有人催促打分");
    assertThat(town.store().entries("WC1", 2026)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'unit':'WC1','kind':'rude','place':'大厅','by':'li' | hindered, forced, prying
          'unit':'WC1','kind':'forced','place':' ','by':'li' | place is missing
          'unit':'XX9','kind':'forced','place':'大厅','by':'li' | XX9
          'unit':'WC1','counter':'DH1-01','kind':'forced','place':'大厅','by':'li' | none of unit
          'unit':'WC1','kind':'forced','place':'大厅','by':'nobody' | nobody
          """,
      quoteCharacter = '~')
  void a_report_that_cannot_be_made_is_refused_with_a_sentence(String fields, String sentence) {
    town.joins("li", Post.ofArea(Role.INSPECTOR, "武昌区"));

    assertThat(run("{'command':'breaches.report'," + fields + "}").toString()).contains(sentence);
  }
}
