package dev.pingyi.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.CalendarDay;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RosterFolderTest {
  @TempDir Path folder;
  private RosterFiles files = new RosterFiles(Path.of(""));

  @BeforeEach
  void aGoodRoster() {
    files = RosterFiles.in(folder);
  }

  @Test
  void a_folder_is_read_as_a_roster_and_a_calendar() {
    RosterFolder read = files.read();

    assertThat(read.roster().units()).hasSize(2);
    assertThat(read.roster().unit("JA2"))
        .contains(
            new Unit(
                "JA2",
                "市民中心",
                "Centre",
                "政务服务中心",
                "江岸区",
                "city",
                "武汉市数据局",
                "12420100PY0001025W",
                "市民大道 8 号",
                ""));
    assertThat(read.roster().counter("JA1-02"))
        .contains(new Counter("JA1", 2, "举报窗口", "Reports", List.of("X01", "B01")));
    assertThat(read.roster().people())
        .contains(
            new Person("尹肃然", Post.ofArea(Role.INSPECTOR, "江岸区")),
            new Person("董国栋", Post.headOf("JA1")));
    assertThat(read.calendar())
        .containsExactly(
            new CalendarDay(LocalDate.of(2026, 10, 1), false, "国庆节"),
            new CalendarDay(LocalDate.of(2026, 10, 10), true, "国庆节调休"));
  }

  @Test
  void the_demonstration_roster_has_no_mistake_and_enough_units_to_rank() {
    RosterFolder demo = RosterFolder.demo();

    Map<String, Long> categories =
        demo.roster().units().stream()
            .collect(Collectors.groupingBy(Unit::category, Collectors.counting()));
    assertThat(categories).hasSize(3);
    assertThat(categories.values()).allSatisfy(n -> assertThat(n).isGreaterThanOrEqualTo(3));
    assertThat(demo.roster().counters()).hasSizeGreaterThan(demo.roster().units().size());
    assertThat(demo.calendar()).isNotEmpty();
  }

  @Test
  void every_unit_area_of_the_demonstration_has_its_own_staff() {
    Roster demo = RosterFolder.demo().roster();

    for (String area : demo.areas()) {
      assertThat(demo.people())
          .extracting(Person::post)
          .contains(Post.ofArea(Role.CALLBACK, area), Post.ofArea(Role.INSPECTOR, area));
    }
  }

  @Test
  void a_spreadsheet_may_add_a_mark_and_end_lines_its_own_way() {
    for (String file : List.of("units.csv", "members.csv")) {
      files.write(file, "\ufeff" + files.text(file).replace("\n", "\r\n"));
    }

    assertThat(files.mistakes()).isEmpty();
    assertThat(files.read().roster().unit("JA1")).isPresent();
  }

  @Test
  void columns_may_stand_in_any_order_and_fields_may_be_quoted() {
    files.write(
        "matters.csv", "name,matter,nameEn\n\"登记,设立\",B01, Company \n举报,X01,\"a \"\"b\"\"\"\n");

    Roster roster = files.read().roster();
    assertThat(roster.matter("B01").orElseThrow().name()).isEqualTo("登记,设立");
    assertThat(roster.matter("B01").orElseThrow().nameEn()).isEqualTo("Company");
    assertThat(roster.matter("X01").orElseThrow().nameEn()).isEqualTo("a \"b\"");
  }

  @Test
  void nobody_need_be_a_member_and_no_day_special() {
    files.write("members.csv", "name,role,area,unit\n").write("calendar.csv", "date,kind,name");

    assertThat(files.mistakes()).isEmpty();
  }

  @Test
  void all_mistakes_are_told_at_once() {
    files
        .replace("units.csv", "city", "town")
        .replace("counters.csv", "JA2,99", "JA2,100")
        .replace("members.csv", "callback", "caller")
        .add("calendar.csv", "2026-02-30,holiday,无");

    assertThatExceptionOfType(RosterException.class)
        .isThrownBy(files::read)
        .satisfies(wrong -> assertThat(wrong.mistakes()).hasSize(4))
        .withMessageContainingAll(
            folder.toString(), "4 mistakes", "units.csv:3", "counters.csv:4", "calendar.csv:4");
  }

  @Test
  void a_folder_of_nothing_but_mistakes_is_told_in_bounds() {
    StringBuilder units =
        new StringBuilder("unit,name,nameEn,category,area,level,superior,code,address\n");
    units.append("?,,,,,,,,\n".repeat(2000));
    files.write("units.csv", units.toString());

    assertThatExceptionOfType(RosterException.class)
        .isThrownBy(files::read)
        .satisfies(wrong -> assertThat(wrong.mistakes()).hasSize(Mistakes.MOST))
        .withMessageContaining("and 950 more")
        .satisfies(wrong -> assertThat(String.valueOf(wrong.getMessage()).lines()).hasSize(52));
  }

  @Test
  void the_folder_itself_may_be_missing() {
    assertThat(new RosterFiles(folder.resolve("nowhere")).mistakes())
        .hasSize(5)
        .allMatch(told -> told.contains("the file is missing"));
  }

  @Test
  void a_missing_file_is_told_without_what_follows_from_it() throws IOException {
    Files.delete(folder.resolve("units.csv"));

    assertThat(files.mistakes())
        .containsExactly(
            "units.csv: the file is missing; its first line has to be"
                + " unit,name,nameEn,category,area,level,superior,code,address");
  }

  @Test
  void a_file_of_another_encoding_is_told_with_its_line() {
    String text = files.text("members.csv");
    files.write("members.csv", text.getBytes(Charset.forName("GBK")));
    assertThat(files.mistakes())
        .containsExactly("members.csv:2: not UTF-8 but, as it seems, GBK; save it as UTF-8");

    files.write("members.csv", text.getBytes(StandardCharsets.UTF_16));
    assertThat(files.mistakes()).singleElement().asString().contains("members.csv:1: not UTF-8");

    byte[] cut = text.strip().getBytes(StandardCharsets.UTF_8);
    files.write(
        "members.csv",
        Arrays.copyOf(cut, new String(cut, StandardCharsets.UTF_8).indexOf("罗") + 1));
    assertThat(files.mistakes()).singleElement().asString().contains("members.csv:2: not UTF-8");
  }

  @Test
  void a_calendar_that_closes_for_two_months_is_refused_where_it_begins() {
    files.write("calendar.csv", "date,kind,name\n" + holidays("2026-11-24", 59));
    assertThat(files.mistakes()).isEmpty();

    files.write("calendar.csv", "date,kind,name\n" + holidays("2026-11-24", 62));
    assertThat(files.mistakes())
        .containsExactly("calendar.csv:2: no day is worked for two months from 2026-11-24 on");
  }

  private static String holidays(String first, int days) {
    LocalDate from = LocalDate.parse(first);
    return from.datesUntil(from.plusDays(days))
        .map(day -> day + ",holiday,停业\n")
        .collect(Collectors.joining());
  }

  @Test
  void too_many_rows_or_bytes_are_refused() {
    files.write(
        "calendar.csv",
        "date,kind,name\n" + "2026-10-01,holiday,国庆节\n".repeat(CsvFile.ROWS_MOST + 1));
    assertThat(files.mistakes())
        .contains("calendar.csv:100002: the file is too long; at most 100,000 rows are allowed");

    files.write("calendar.csv", new byte[CsvFile.BYTES_MOST + 1]);
    assertThat(files.mistakes())
        .containsExactly("calendar.csv: the file is larger than 32 MiB, which is the most allowed");
  }

  @Test
  void the_longest_ids_fit_a_printed_code() {
    files
        .add("units.csv", "YYYYYYYY,名,N,公共服务企业,江岸区,street,上,11420102PY00010172,址")
        .add("matters.csv", "YYYYYY,名,N")
        .add("counters.csv", "YYYYYYYY,99,名,N,YYYYYY");
    CounterCodes codes = new CounterCodes(new Keyring(new byte[32], Map.of(1, new byte[32])));

    Counter longest = files.read().roster().counter("YYYYYYYY-99").orElseThrow();
    assertThat(codes.token(new CounterCode(longest.id(), 9999, "YYYYYY")))
        .hasSizeLessThanOrEqualTo(64);
  }
}
