package dev.pingyi.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake alone: in which line, what was wrong, the value, and what is allowed. */
final class RosterMistakesTest {
  private static final String UNITS = String.join(",", PlaceRows.UNITS);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          units.csv | superior, | '' | 1: column "superior" is missing
          units.csv | superior, | 'superior,tel,' | 1: column "tel" is not known
          units.csv | nameEn, | 'name,nameEn,' | 1: column "name" is there twice
          units.csv | ,江岸区,city | ,city | 3: 8 fields; 9 are needed
          units.csv | ,江岸区,city | ,,江岸区,city | 3: 10 fields; 9 are needed
          units.csv | JA2, | J, | 3: unit "J" is not 2 to 8 characters of 0123456789ABCDEFGHJKMNPQRSTVWXY
          units.csv | JA2, | JA2345678, | 3: unit "JA2345678" is not 2 to 8 characters
          units.csv | JA2, | jA2, | 3: unit "jA2" is not 2 to 8 characters
          units.csv | JA2, | JL2, | 3: unit "JL2" is not 2 to 8 characters
          units.csv | JA2, | JA1, | 3: unit "JA1" is already in line 2
          units.csv | 市民中心 | ' ' | 3: name is blank; 1 to 40 characters are needed
          units.csv | Centre | '' | 3: nameEn is blank
          units.csv | 政务服务中心 | '' | 3: category is blank
          units.csv | ,江岸区,city | ,,city | 3: area is blank
          units.csv | city | town | 3: level "town" is none of city, district, street
          units.csv | 武汉市数据局 | '' | 3: superior is blank
          units.csv | 12420100PY0001025W | 12420100PY00010255 | 3: code "12420100PY00010255" ends with a wrong check character; by GB 32100-2015 it is W
          units.csv | 12420100PY0001025W | 12420100PY000102 | 3: code "12420100PY000102" is no unified social credit code
          units.csv | 12420100PY0001025W | 12420100PYO001025W | 3: code "12420100PYO001025W" is no unified
          counters.csv | JA2,99 | JA2,0 | 4: counter "0" is not a number from 1 to 99
          counters.csv | JA2,99 | JA2,100 | 4: counter "100" is not
          counters.csv | JA2,99 | JA2,-1 | 4: counter "-1" is not
          counters.csv | JA2,99 | JA2,１ | 4: counter "１" is not
          counters.csv | JA2,99 | JA2, | 4: counter "" is not
          counters.csv | JA1,2 | JA1,01 | 3: counter "JA1-01" is already in line 2
          counters.csv | JA2,99 | JA3,99 | 4: unit "JA3" is not in units.csv
          counters.csv | General,B01 | General, | 4: matters names 0; 1 to 20 ids of matters.csv are needed
          counters.csv | General,B01 | General,B02 | 4: matter "B02" is not in matters.csv
          counters.csv | General,B01 | General,B01;B01 | 4: matter "B01" is named twice
          counters.csv | 综合窗口 | '' | 4: name is blank
          matters.csv | X01, | X, | 3: matter "X" is not 2 to 6 characters of
          matters.csv | B01, | X01, | 3: matter "X01" is already in line 2
          matters.csv | Report | '' | 3: nameEn is blank
          members.csv | callback | caller | 2: role "caller" is none of callback, inspector, supervisor, head, operator
          members.csv | 尹肃然 | '' | 3: name is blank
          members.csv | 'callback,*,' | 'callback,,' | 2: area "" and unit "" do not fit: a member with role callback needs an area (or *) and no unit
          members.csv | 'callback,*,' | 'callback,*,JA1' | 2: area "*" and unit "JA1" do not fit: a member with role callback
          members.csv | 'head,,JA1' | 'head,,' | 5: area "" and unit "" do not fit: a head needs a unit and no area
          members.csv | 'head,,JA1' | 'head,江岸区,JA1' | 5: area "江岸区" and unit "JA1" do not fit: a head needs
          members.csv | 'head,,JA1' | 'head,,JA9' | 5: unit "JA9" is not in units.csv
          members.csv | inspector,江岸区 | inspector,汉口 | 3: area "汉口" has no unit; allowed are * and 江岸区
          members.csv | 尹肃然,inspector,江岸区 | 罗安琪,callback,* | 3: member "罗安琪" has this post already in line 2
          calendar.csv | 2026-10-10 | 2026-02-30 | 3: date "2026-02-30" is no day like 2026-10-01
          calendar.csv | 2026-10-10 | 2026/10/10 | 3: date "2026/10/10" is no day
          calendar.csv | 2026-10-10 | 0026-10-10 | 3: date "0026-10-10" is no day like 2026-10-01 of the years 2000 to 2100
          calendar.csv | 2026-10-10 | 2026-10-01 | 3: date 2026-10-01 is already in line 2
          calendar.csv | workday | free | 3: kind "free" is neither holiday nor workday
          calendar.csv | 国庆节调休 | '' | 3: name is blank
          """)
  void one_mistake_is_one_sentence(String file, String what, String by, String told) {
    assertThat(RosterFiles.in(folder).replace(file, what, by).mistakes())
        .filteredOn(one -> one.startsWith(file))
        .singleElement()
        .asString()
        .startsWith(file + ":" + told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"units.csv", "counters.csv", "matters.csv", "members.csv", "calendar.csv"})
  void an_empty_file_is_told(String file) {
    RosterFiles files = RosterFiles.in(folder).write(file, "");

    assertThat(files.mistakes())
        .singleElement()
        .asString()
        .startsWith(file + ":1: the file is empty; its first line has to be ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"units.csv", "counters.csv", "matters.csv"})
  void a_file_without_rows_is_told(String file) {
    RosterFiles files = RosterFiles.in(folder);
    files.write(file, files.text(file).lines().findFirst().orElseThrow());

    assertThat(files.mistakes()).contains(file + ": the file has no rows; at least 1 is needed");
  }

  @ParameterizedTest
  @CsvSource({"name,40", "nameEn,100", "area,40", "superior,40", "address,100"})
  void a_text_has_a_longest_length(String column, int most) {
    assertThat(unitWith(column, "𠮷".repeat(most)).mistakes()).isEmpty();
    assertThat(unitWith(column, "名".repeat(most + 1)).mistakes())
        .singleElement()
        .asString()
        .contains(
            column,
            "has " + (most + 1) + " characters; at most " + most + " are allowed",
            most < 60 ? "名\"" : "…\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 9, 10, 13, 0x7f, 0x85, 0x200b, 0x202e, 0x2028, 0x2029, 0xfeff})
  void a_control_character_is_refused_and_shown_by_its_number(int control) {
    String name = "江" + Character.toString(control) + "岸";

    assertThat(unitWith("name", "\"" + name + "\"").mistakes())
        .singleElement()
        .asString()
        .isEqualTo(
            "units.csv:2: name \"江<%04X>岸\" has a control character; none is allowed"
                .formatted(control));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"open", "\"closed\"too early"})
  void a_quotation_mark_out_of_place_is_told(String name) {
    assertThat(unitWith("name", name).mistakes())
        .singleElement()
        .asString()
        .isEqualTo(
            "units.csv:2: not comma-separated text: a quotation mark is open or out of place");
  }

  private RosterFiles unitWith(String column, String value) {
    String row = "JA1,n,n,公共服务企业,a,city,s,11420102PY00010172,x";
    String[] fields = row.split(",", -1);
    fields[PlaceRows.UNITS.indexOf(column)] = value;
    return RosterFiles.in(folder)
        .write("units.csv", UNITS + "\n" + String.join(",", fields) + "\n")
        .write("counters.csv", "unit,counter,name,nameEn,matters\nJA1,1,窗,W,B01\n")
        .write("members.csv", "name,role,area,unit\n");
  }

  @ParameterizedTest
  @CsvSource({
    "江岸区\u00A0, U+00A0 (NO-BREAK SPACE)",
    "江\u3164岸区, U+3164 (HANGUL FILLER)",
    "江岸区\u2800, U+2800 (BRAILLE PATTERN BLANK)",
    "江岸区\uFE0F, U+FE0F (VARIATION SELECTOR-16)",
    "江岸\uF9DF, U+F9DF (CJK COMPATIBILITY IDEOGRAPH-F9DF)",
    "江岸区１, U+FF11 (FULLWIDTH DIGIT ONE)"
  })
  void an_area_that_only_looks_like_another_is_refused_by_its_character(String area, String named) {
    assertThat(
            RosterFiles.in(folder)
                .replace("units.csv", ",江岸区,city", "," + area + ",city")
                .mistakes())
        .anyMatch(one -> one.startsWith("units.csv:3: area ") && one.contains(named));
  }

  @Test
  void a_category_that_no_rule_book_has_is_refused() {
    assertThat(RosterFiles.in(folder).replace("units.csv", "政务服务中心", "政务中心").mistakes())
        .singleElement()
        .asString()
        .startsWith("units.csv:3: category \"政务中心\" is in no rule book; allowed are 机关处科室和基层站所, ");
    assertThat(RosterFiles.in(folder).replace("units.csv", "政务服务中心", "政务服务中心\u00A0").mistakes())
        .anyMatch(one -> one.contains("U+00A0 (NO-BREAK SPACE)"));
  }

  @ParameterizedTest
  @CsvSource({
    "members.csv, 罗安琪, name",
    "matters.csv, 企业设立登记, name",
    "counters.csv, 综合窗口, name",
    "units.csv, 武汉市数据局, superior"
  })
  void an_invisible_character_is_refused_in_every_file(String file, String text, String column) {
    assertThat(RosterFiles.in(folder).replace(file, text, text + "\u2800").mistakes())
        .anyMatch(one -> one.startsWith(file) && one.contains(column) && one.contains("U+2800"));
  }
}
