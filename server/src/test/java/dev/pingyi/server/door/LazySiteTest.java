package dev.pingyi.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LazySiteTest {
  private final List<String> madeFor = new ArrayList<>();

  @Test
  void pages_are_made_once_and_not_before_the_first_is_asked_for() {
    LazySite site = site("https://rate.example");
    assertThat(madeFor).isEmpty();

    site.serve(request(Map.of()));
    site.serve(request(Map.of()));

    assertThat(madeFor).containsExactly("https://rate.example");
  }

  @Test
  void an_address_that_was_told_goes_before_the_one_a_page_is_asked_for_at() {
    site("https://rate.example").serve(request(Map.of("host", "other.example")));

    assertThat(madeFor).containsExactly("https://rate.example");
  }

  @Test
  void behind_a_function_url_the_pages_are_made_for_where_the_first_is_asked_for() {
    site("").serve(request(Map.of("host", "abc.lambda-url.eu-central-1.on.aws")));

    assertThat(madeFor).containsExactly("https://abc.lambda-url.eu-central-1.on.aws");
  }

  @Test
  void without_any_address_there_are_pages_all_the_same() {
    LazySite site = site("");
    assertThat(site.serve(request(Map.of())).status()).isEqualTo(204);

    // They are not kept for those who have one.
    site.serve(request(Map.of("host", "abc.on.aws")));
    site.serve(request(Map.of("host", "abc.on.aws")));

    assertThat(madeFor).containsExactly("", "https://abc.on.aws");
  }

  private LazySite site(String publicUrl) {
    return new LazySite(
        publicUrl,
        url -> {
          madeFor.add(url);
          return request -> WebResponse.empty(204);
        });
  }

  private static WebRequest request(Map<String, String> headers) {
    return new WebRequest("GET", "/results", headers, Map.of(), Map.of(), "");
  }
}
