package dev.pingyi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.Browser;
import dev.pingyi.server.pages.WebOffice;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of the desk: pages, filters, search, and how much of it a browser has to load. */
class DeskListTest {
  private static final int CASES = 45;
  private static final int FIRST_VIEW_MOST = 60 * 1024;
  private static final Pattern ROW = Pattern.compile("<code>(PY-[0-9A-Z-]+)</code>");

  private final WebOffice office = new WebOffice();
  private final Browser officer = office.browser();

  @BeforeEach
  void rates() {
    for (int i = 0; i < CASES; i++) {
      rates(i);
      office.now = office.now.plus(Duration.ofMinutes(1));
    }
    officer.joins("/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY)));
    officer.opens("/m/");
  }

  private void rates(int i) {
    Browser citizen = office.browser().opens("/s/" + office.code());
    citizen.taps("不满意").taps("非常不满意");
    while (!citizen.text().contains("哪里没做好")) {
      citizen.taps(citizen.buttons().getFirst());
    }
    citizen.taps("服务态度差效率低").taps("完成").taps("跳过");
    if (i % 3 == 0) {
      citizen.taps("跳过");
    } else {
      citizen.writes("1380000" + (1000 + i)).taps("随时可以");
    }
  }

  private List<String> shown() {
    return ROW.matcher(officer.text()).results().map(row -> row.group(1)).toList();
  }

  private List<String> oldestFirst() {
    return office.office.store().openIn(area(), 100);
  }

  private String area() {
    return office.roster.unit(office.counter().unit()).orElseThrow().area();
  }

  @Test
  void twenty_are_on_a_page_and_the_most_urgent_come_first() {
    List<String> all = oldestFirst();

    officer.sees("待办 45 件", "第 1 页，共 3 页");
    assertThat(shown()).isEqualTo(all.subList(0, 20));
    assertThat(officer.opens("/m/?page=3").text()).contains("第 3 页，共 3 页");
    assertThat(shown()).isEqualTo(all.subList(40, 45));
    officer.opens("/m/?page=99").sees("第 3 页，共 3 页");
    officer.opens("/m/?page=x").sees("第 1 页，共 3 页");
  }

  @Test
  void a_filter_leaves_out_what_it_names_and_stays_on_the_next_page() {
    officer.opens("/m/?number=without");
    assertThat(shown()).hasSize(15);
    officer.sees("没留电话").seesNot("现在可打");
    officer.opens("/m/?number=with").sees("第 1 页，共 2 页", "/m/?number=with&page=2");
    assertThat(officer.opens("/m/?overdue=1").text()).contains("一件也没有");
    assertThat(shown()).isEmpty();

    office.now = office.now.plus(Duration.ofHours(24));
    officer.opens("/m/?overdue=1").sees("超时");
    assertThat(shown()).hasSize(20);
    officer.opens("/m/?unit=nowhere&state=nothing").sees("一件也没有");
  }

  @Test
  void a_reference_opens_its_case_however_it_is_typed() {
    String reference = oldestFirst().get(7);

    officer.opens("/m/?q=" + reference.toLowerCase(Locale.ROOT)).sees("下一步", reference);
    officer.opens("/m/?q=" + reference.substring(13)).sees(reference);
    officer.opens("/m/?q=PY-2222-2222-2222").sees("没有找到这个编号");
  }

  @Test
  void who_has_taken_it_up_is_seen_by_all() {
    String reference = oldestFirst().get(1);
    officer.opens("/m/case/" + reference).does("看号码", Map.of());

    officer.opens("/m/").sees("我在办");
    officer.opens("/m/?mine=1");
    assertThat(shown()).containsExactly(reference);
    Browser other = office.browser();
    other.joins("/m/" + office.invite("彭雨桐", Post.ofArea(Role.CALLBACK, Post.CITY)));
    other.opens("/m/").sees("罗安琪 在办");
  }

  @Test
  void the_first_view_is_small() {
    int bytes = officer.response().body().length;
    for (String file : List.of("style.css", "desk.css", "desk.js")) {
      bytes += officer.request("GET", "/web/" + file, Map.of(), "").body().length;
    }
    assertThat(bytes).as("bytes, none of them packed").isLessThan(FIRST_VIEW_MOST);
  }
}
