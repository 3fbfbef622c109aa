package dev.pingyi.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.desk.Supervision;
import dev.pingyi.core.desk.WorkList;
import dev.pingyi.core.desk.WorkList.Filter;
import dev.pingyi.core.desk.WorkList.Page;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.functions.dynamo.DynamoLocal;
import dev.pingyi.functions.dynamo.MeteredTable;
import dev.pingyi.server.Platform;
import dev.pingyi.server.Town;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What it costs at the store to open the list of work when much lies there. */
@Timeout(900)
final class ListUnitsIT {
  private static final String AREA = "武昌区";
  private static final int OPEN = 200;

  private static DynamoLocal local;

  private MeteredTable table;
  private Town town;

  @BeforeAll
  static void start() {
    local = DynamoLocal.start();
  }

  @AfterAll
  static void stop() {
    if (local != null) {
      local.close();
    }
  }

  /** People on the posts of an area and of the city. */
  @BeforeEach
  void fill() {
    town =
        new Town(
            mirror -> {
              table = MeteredTable.of(local, mirror);
              return table;
            });
    town.joins("near", Post.ofArea(Role.CALLBACK, AREA)).sees("欢迎");
    town.joins("far", Post.ofArea(Role.CALLBACK, Post.CITY)).sees("欢迎");
    town.joins("chief", Post.ofArea(Role.SUPERVISOR, Post.CITY)).sees("欢迎");
  }

  /** One after the other in these areas, each taken up by somebody. */
  private void fill(List<String> areas) {
    for (int number = 1; number <= OPEN; number++) {
      String area = areas.get(number % areas.size());
      var open = Fixtures.aComplaint().reference(number).in(area).told();
      town.store().commit(Decision.of(new Change.PutComplaint(open)));
    }
  }

  @Test
  void a_look_at_the_overview_of_the_whole_city_costs_a_few_read_units_for_each_area() {
    fill(List.of(AREA));
    List<Member> chief = List.of(member(Role.SUPERVISOR, Post.CITY));
    double before = table.readUnits();
    var view = new Supervision(office()).of(chief, town.office().instant());
    double units = table.readUnits() - before;

    int areas = town.platform().roster().areas().size();
    System.out.printf("the overview of %d areas: %.1f read units%n", areas, units);
    assertThat(view.areas()).hasSize(areas);
    assertThat(view.areas().stream().mapToInt(Supervision.OfArea::open).sum()).isEqualTo(OPEN);
    assertThat(units).isLessThanOrEqualTo(10 + 2.0 * areas);
  }

  @Test
  void the_first_page_of_two_hundred_open_cases_costs_at_most_six_read_units() {
    fill(List.of(AREA));
    Member near = member(Role.CALLBACK, AREA);
    Member far = member(Role.CALLBACK, Post.CITY);

    double ofArea = page(near);
    double ofCity = page(far);

    System.out.printf(
        "the list of %d cases: area %.1f, city %.1f read units%n", OPEN, ofArea, ofCity);
    assertThat(ofArea).isLessThanOrEqualTo(6);
    assertThat(ofCity).isLessThanOrEqualTo(6);
  }

  @Test
  void it_costs_the_same_wherever_they_are() {
    List<String> areas = List.copyOf(town.platform().roster().areas());
    // Whoever takes up cases is named, so there are three on each post.
    areas.forEach(
        area ->
            List.of("a", "b", "c")
                .forEach(
                    one -> town.joins(area + one, Post.ofArea(Role.CALLBACK, area)).sees("欢迎")));
    fill(areas);

    double ofCity = page(member(Role.CALLBACK, Post.CITY));

    System.out.printf(
        "the list of %d cases in %d areas: %.1f read units%n", OPEN, areas.size(), ofCity);
    assertThat(ofCity).isLessThanOrEqualTo(6);
  }

  private double page(Member member) {
    double before = table.readUnits();
    WorkList list = new WorkList(office(), List.of(member));
    Page page = list.page(List.of(member), Filter.NONE, 1, town.office().instant());
    list.holders(page.entries());
    assertThat(page.entries()).hasSize(WorkList.PER_PAGE);
    assertThat(page.counts().total()).isEqualTo(OPEN);
    return table.readUnits() - before;
  }

  private Office office() {
    Platform platform = town.platform();
    return new Office(town.store(), platform.roster(), platform.books(), platform.keys());
  }

  private Member member(Role role, String area) {
    return town.store().members(Post.ofArea(role, area).key()).getFirst();
  }
}
