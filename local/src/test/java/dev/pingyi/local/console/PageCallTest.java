package dev.pingyi.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.city.City;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.local.web.LocalCall;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PageCallTest {
  private final City city = City.at("2026-11-23T09:00");

  @Test
  void the_page_names_the_areas_in_which_nobody_is_told_of_anything() {
    city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
    city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));

    assertThat(page().getAsJsonArray("nobody").toString())
        .contains("{\"role\":\"inspector\",\"area\":\"武昌区\"}")
        .doesNotContain("东湖区", "callback", "supervisor");
  }

  private JsonObject page() {
    PageCall call =
        new PageCall(
            new PageCall.Names("江城评议", "http://127.0.0.1:8080", false, List.of()),
            city.office().roster(),
            city.store(),
            new OfficeTime(ZoneId.of("Asia/Shanghai"), city::now),
            city.office().books()::ofYear,
            true);
    byte[] body = call.answer(new LocalCall.Asked(Map.of(), "")).body();
    return JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
  }
}
