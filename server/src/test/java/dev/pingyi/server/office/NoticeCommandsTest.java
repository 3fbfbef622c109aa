package dev.pingyi.server.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.core.points.BookVerifier;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.AwsEvents;
import dev.pingyi.server.Phone;
import dev.pingyi.server.Town;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A published notice, sent again, and the books that are public with it. */
final class NoticeCommandsTest {
  private static final String RESEND = "{'command':'notice.resend','month':'2026-11'}";
  private static final String BOOK = "'command':'book.export','year':'2026'";

  private final Town town = new Town();
  private final Commands commands = new Commands(town);

  @BeforeEach
  void the_month_is_published() {
    Phone inspector = town.joins("inspector", Post.ofArea(Role.INSPECTOR, Post.CITY));
    Phone second = town.joins("second", Post.ofArea(Role.INSPECTOR, Post.CITY));
    town.phone("content").scans("JH2-01").taps("满意").taps("满意");
    inspector.writes("违纪").taps("刷好评").writes("JH2-01 周一上午有人替群众扫码打分");
    second.does("查实");
    town.until("2026-12-01T09:10");
    town.doors().announce(AwsEvents.sample("scheduler").toString());
    town.settle();
  }

  private long said() {
    return town.outbox().stream().filter(line -> line.contains("group")).count();
  }

  @Test
  void a_notice_goes_to_the_groups_again_each_time_it_is_asked_for() {
    long once = said();
    assertThat(once).isPositive();

    JsonObject answer = commands.run(RESEND);
    town.settle();

    assertThat(answer.get("groups").getAsInt()).isEqualTo(1);
    assertThat(said()).isEqualTo(2 * once);
    commands.run(RESEND);
    town.settle();
    assertThat(said()).isEqualTo(3 * once);
    assertThat(commands.error(RESEND.replace("11", "10")))
        .isEqualTo("no notice of 2026-10 was published");
  }

  @Test
  void a_notice_is_shown_in_english_too() {
    String show = "{'command':'notice.show','month':'2026-11','language':'%s'}";

    assertThat(commands.run(show.formatted("en")).get("text").getAsString()).contains("2026-11");
    assertThat(commands.run(show.formatted("zh")).get("text").getAsString()).contains("11 月");
    assertThat(commands.error(show.formatted("fr")))
        .isEqualTo("language 'fr' is unknown; allowed: zh, en");
  }

  @Test
  void the_books_of_the_latest_notice_come_in_parts_that_make_a_file_that_fits() {
    List<JsonObject> parts = commands.pages(BOOK);
    String file =
        parts.stream().map(part -> part.get("text").getAsString()).collect(Collectors.joining());

    assertThat(BookVerifier.verify(file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            BookVerifier.Fits.class,
            fits ->
                assertThat(fits.digest()).isEqualTo(parts.getFirst().get("digest").getAsString()));
    assertThat(commands.run("{" + BOOK + ",'form':'csv'}").get("text").getAsString())
        .startsWith("\ufeffcategory,unit");
    assertThat(commands.error("{" + BOOK + ",'month':'10'}"))
        .isEqualTo("no notice of 2026-10 was published; the books are public with it");
    assertThat(commands.error("{" + BOOK + ",'month':'13'}"))
        .isEqualTo("month '13' is not from 1 to 12");
    assertThat(commands.error("{'command':'book.export','year':'2025'}"))
        .startsWith("no notice of 2025 was published");
  }
}
