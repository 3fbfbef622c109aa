package dev.pingyi.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.action.Office;
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

  @Test
  void the_first_page_of_two_hundred_open_cases_of_an_area_costs_at_most_ten_read_units() {
    town =
        new Town(
            mirror -> {
              table = MeteredTable.of(local, mirror);
              return table;
            });
    town.joins("near", Post.ofArea(Role.CALLBACK, AREA)).sees("欢迎");
    town.joins("far", Post.ofArea(Role.CALLBACK, Post.CITY)).sees("欢迎");
    Member near = member(AREA);
    Member far = member(Post.CITY);
    for (int number = 1; number <= OPEN; number++) {
      var open = Fixtures.aComplaint().reference(number).in(AREA).told();
      town.store().commit(Decision.of(new Change.PutComplaint(open)));
    }

    double ofArea = page(near);
    double ofCity = page(far);

    System.out.printf(
        "the list of %d cases: area %.1f, city %.1f read units%n", OPEN, ofArea, ofCity);
    assertThat(ofArea).isLessThanOrEqualTo(10);
    // Half a unit for each other area, and for each of them nothing more while little is open.
    assertThat(ofCity).isLessThanOrEqualTo(ofArea + 0.5 * town.platform().roster().areas().size());
  }

  private double page(Member member) {
    Platform platform = town.platform();
    Office office = new Office(town.store(), platform.roster(), platform.books(), platform.keys());
    double before = table.readUnits();
    WorkList list = new WorkList(office);
    Page page = list.page(List.of(member), Filter.NONE, 1, town.office().instant());
    list.holders(page.entries());
    assertThat(page.entries()).hasSize(WorkList.PER_PAGE);
    assertThat(page.counts().total()).isEqualTo(OPEN);
    return table.readUnits() - before;
  }

  private Member member(String area) {
    return town.store().members(Post.ofArea(Role.CALLBACK, area).key()).getFirst();
  }
}
