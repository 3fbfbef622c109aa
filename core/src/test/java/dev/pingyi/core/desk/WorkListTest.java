package dev.pingyi.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.desk.WorkList.Filter;
import dev.pingyi.core.desk.WorkList.Page;
import dev.pingyi.core.desk.WorkList.Phone;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that lies with somebody, in the order of danger, a page at a time. */
class WorkListTest {
  private static final String AREA = "东湖区";

  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, AREA));

  @Test
  void what_is_late_comes_first_and_then_what_has_the_least_time_left() {
    String first = complains("first", "DH1-02");
    city.until("2026-11-24T08:30");
    String second = complains("second", "DH1-02");
    city.until("2026-11-24T09:05");
    String third = complains("third", "DH2-01");

    Page page = page(officer, Filter.NONE, 1);

    assertThat(page.entries()).extracting(Entry::reference).containsExactly(first, second, third);
    assertThat(page.entries())
        .extracting(e -> e.isLate(city.now()))
        .containsExactly(true, false, false);
    assertThat(page.counts().total()).isEqualTo(3);
    assertThat(page.counts().overdue()).isEqualTo(1);
    assertThat(page.counts().areas()).containsExactly(AREA);
  }

  @Test
  void of_what_is_equally_urgent_comes_first_what_can_be_done_at_once() {
    city.citizen("silent").visits("DH1-02").taps("不满意").taps("不满意").taps("先这样");
    String silent = city.store().openIn(AREA, 1).getFirst();
    officer.taps("留言").writes("请问是哪一天来的？");
    Person later = city.citizen("later").visits("DH1-02").taps("不满意").taps("不满意");
    later.taps(later.labels().getFirst()).taps("完成").taps("跳过").writes("13800000001").taps("下午");
    String now = complains("now", "DH1-02");

    List<String> all = listed(officer, Filter.NONE);

    assertThat(all).hasSize(3).startsWith(now).contains(silent);
    assertThat(
            new NextCase(city.office())
                .after(new WorkList(city.office()), posts(officer), now, city.now()))
        .hasValueSatisfying(entry -> assertThat(entry.reference()).isNotEqualTo(now));
    assertThat(
            new NextCase(city.office())
                .after(new WorkList(city.office()), posts(officer), silent, city.now()))
        .hasValueSatisfying(entry -> assertThat(entry.reference()).isEqualTo(now));
  }

  @Test
  void eleven_cases_are_three_pages_of_four_and_each_stands_on_one_of_them() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      all.add(complains("c" + i, "DH1-02"));
      city.passes(Duration.ofMinutes(3));
    }
    List<String> listed = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      Page page = page(officer, number, 4);
      assertThat(page.pages()).isEqualTo(3);
      assertThat(page.number()).isEqualTo(number);
      assertThat(page.total()).isEqualTo(11);
      page.entries().forEach(e -> listed.add(e.reference()));
    }

    assertThat(listed).containsExactlyElementsOf(all);
    assertThat(page(officer, 9, 4).number()).isEqualTo(3);
    assertThat(page(officer, 0, 4).number()).isEqualTo(1);
    assertThat(page(officer, Filter.NONE, 1).entries()).hasSize(11);
    assertThat(WorkList.PER_PAGE).isEqualTo(20);
  }

  @Test
  void filters_leave_out_what_was_not_asked_for_and_the_counts_stay() {
    city.joins("of the city", Post.ofArea(Role.CALLBACK, Post.CITY));
    Person everywhere = city.citizen("of the city");
    String late = complains("late", "DH1-02");
    city.until("2026-11-24T10:00");
    String silent =
        city.citizen("silent").visits("WC1-01").taps("不满意").taps("不满意").taps("先这样").reference();
    city.passes(Duration.ofMinutes(1));
    String with = complains("with", "DH2-01");

    assertThat(listed(everywhere, Filter.NONE)).containsExactly(late, silent, with);
    assertThat(listed(everywhere, Filter.NONE.overdue(true))).containsExactly(late);
    assertThat(listed(everywhere, Filter.NONE.phone(Phone.WITHOUT))).containsExactly(silent);
    assertThat(listed(everywhere, Filter.NONE.phone(Phone.WITH))).containsExactly(late, with);
    assertThat(listed(everywhere, Filter.NONE.ofArea("武昌区"))).containsExactly(silent);
    assertThat(listed(everywhere, Filter.NONE.ofUnit("DH2"))).containsExactly(with);
    assertThat(listed(everywhere, Filter.NONE.in(Set.of(State.CALLING)))).isEmpty();
    assertThat(listed(everywhere, Filter.NONE.mine(true))).isEmpty();
    assertThat(page(everywhere, Filter.NONE.mine(true), 1).counts().total()).isEqualTo(3);
    assertThat(page(everywhere, Filter.NONE, 1).counts().areas())
        .containsExactlyInAnyOrder(AREA, "武昌区");
  }

  @Test
  void an_inspector_has_the_verdict_to_give_and_then_the_record_to_make() {
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, AREA));
    Person other = city.joins("other", Post.ofArea(Role.INSPECTOR, AREA));
    String reference = complains("citizen", "DH1-02");
    officer.does("转办");
    assertThat(entries(inspector)).extracting(Entry::duty).containsExactly(Duty.VERDICT);

    inspector.does("属实");

    assertThat(entries(inspector)).extracting(Entry::duty).containsExactly(Duty.ACCOUNTABILITY);
    assertThat(entries(inspector)).extracting(Entry::reference).containsExactly(reference);
    assertThat(entries(inspector).getFirst().dueAt())
        .isEqualTo(city.complaint(reference).recordDue().orElseThrow().by());
    // Only once it is late it is everybody's of the area.
    assertThat(entries(other)).isEmpty();
    city.until("2026-12-10T09:00");
    assertThat(entries(other)).extracting(Entry::reference).containsExactly(reference);
  }

  @Test
  void an_appeal_lies_with_the_city_and_in_its_own_time() {
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, AREA));
    Person head = city.joins("head", Post.headOf("DH1"));
    Person near = city.joins("near", Post.ofArea(Role.SUPERVISOR, AREA));
    Person elsewhere = city.joins("elsewhere", Post.ofArea(Role.SUPERVISOR, "武昌区"));
    String reference = complains("citizen", "DH1-02");
    officer.does("转办");
    inspector.does("属实");
    head.does("申诉");

    assertThat(entries(near)).isEmpty();
    assertThat(entries(elsewhere)).extracting(Entry::duty).containsExactly(Duty.REVIEW);
    Person ofCity = city.joins("of the city", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    assertThat(entries(elsewhere)).isEmpty();
    assertThat(entries(ofCity)).extracting(Entry::reference).containsExactly(reference);
    assertThat(entries(ofCity).getFirst().dueAt())
        .isEqualTo(city.complaint(reference).file().review().dueAt());
  }

  @Test
  void nobody_is_listed_a_case_of_the_own_unit_or_ones_own_complaint() {
    Person both = city.joins("both", Post.ofArea(Role.CALLBACK, AREA));
    both.opens(city.invitation("both", Post.headOf("DH2")));
    String own = both.complains("DH1-02").reference();
    String ofUnit = complains("citizen", "DH2-01");
    String open = complains("other", "DH1-02");

    assertThat(listed(both, Filter.NONE)).containsExactly(open);
    assertThat(listed(officer, Filter.NONE)).containsExactlyInAnyOrder(own, ofUnit, open);
  }

  @Test
  void a_head_has_what_the_unit_was_told_of_and_nothing_before() {
    Person head = city.joins("head", Post.headOf("DH1"));
    String reference = complains("citizen", "DH1-02");
    assertThat(entries(head)).isEmpty();
    officer.does("交办");
    assertThat(entries(head)).isEmpty();

    city.until("2026-11-23T09:30");

    assertThat(entries(head)).extracting(Entry::reference).containsExactly(reference);
  }

  private String complains(String name, String counter) {
    return city.citizen(name).complains(counter).reference();
  }

  private List<Entry> entries(Person person) {
    return page(person, Filter.NONE, 1).entries();
  }

  private List<String> listed(Person person, Filter filter) {
    return page(person, filter, 1).entries().stream().map(Entry::reference).toList();
  }

  private Page page(Person person, int number, int size) {
    WorkList work = new WorkList(city.office());
    return work.page(
        work.of(posts(person), city.now()),
        posts(person),
        Filter.NONE,
        new WorkList.Part(number, size),
        city.now());
  }

  private Page page(Person person, Filter filter, int number) {
    return new WorkList(city.office()).page(posts(person), filter, number, city.now());
  }

  private List<Member> posts(Person person) {
    return city.store().caller(person.account()).members();
  }
}
