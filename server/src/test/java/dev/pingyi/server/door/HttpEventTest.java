package dev.pingyi.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.server.AwsEvents;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpEventTest {
  private static WebRequest read(JsonObject event) {
    return HttpEvent.read(event.toString());
  }

  private static JsonObject write(WebResponse response) {
    return JsonParser.parseString(HttpEvent.write(response)).getAsJsonObject();
  }

  @Test
  void a_real_request_is_read_as_the_classes_of_aws_read_it() {
    JsonObject event = AwsEvents.sample("apigateway-v2");
    APIGatewayV2HTTPEvent judge = new Gson().fromJson(event, APIGatewayV2HTTPEvent.class);

    WebRequest request = read(event);

    assertThat(request.method()).isEqualTo(judge.getRequestContext().getHttp().getMethod());
    assertThat(request.path()).isEqualTo(judge.getRawPath());
    assertThat(request.headers()).isEqualTo(judge.getHeaders());
    assertThat(request.query()).isEqualTo(judge.getQueryStringParameters());
    assertThat(judge.getCookies()).containsExactly("pingyi-me=AXNlc3Npb24", "theme=dark");
    assertThat(request.cookies()).isEqualTo(Map.of("pingyi-me", "AXNlc3Npb24", "theme", "dark"));
    assertThat(judge.getIsBase64Encoded()).isTrue();
    assertThat(request.body())
        .isEqualTo(new String(Base64.getDecoder().decode(judge.getBody()), StandardCharsets.UTF_8))
        .contains("您对办理的事项满意吗");
  }

  @Test
  void a_request_without_body_query_and_cookies_is_one_too() {
    WebRequest request = read(AwsEvents.request("GET", "/health"));

    assertThat(request.body()).isEmpty();
    assertThat(request.query()).isEmpty();
    assertThat(request.cookies()).isEmpty();
  }

  @Test
  void names_of_headers_are_read_in_lower_case() {
    JsonObject event = AwsEvents.request("GET", "/");
    event.getAsJsonObject("headers").addProperty("X-Telegram-Bot-Api-Secret-Token", "Aa");

    assertThat(read(event).header("x-telegram-bot-api-secret-token")).contains("Aa");
  }

  @Test
  void of_two_cookies_with_one_name_the_first_holds_and_what_is_no_cookie_is_skipped() {
    JsonObject event = AwsEvents.sample("apigateway-v2");
    event.add(
        "cookies", JsonParser.parseString("[\"a=1=2\", \"a=3\", \" b = 4 \", \"c\", \"=5\"]"));

    assertThat(read(event).cookies()).isEqualTo(Map.of("a", "1=2", "b", "4"));
  }

  @Test
  void a_form_is_decoded_like_a_query() {
    assertThat(HttpEvent.query("text=%E6%BB%A1%E6%84%8F+%2B%26&phone=me&back=/s/x%3Fphone%3Dme"))
        .isEqualTo(Map.of("text", "满意 +&", "phone", "me", "back", "/s/x?phone=me"));
  }

  @Test
  void a_field_without_value_is_empty_and_one_without_name_is_nothing() {
    assertThat(HttpEvent.query("text=&=x&lone&a=1&a=2&&b=x=y"))
        .isEqualTo(Map.of("text", "", "lone", "", "a", "1", "b", "x=y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "%-1", "%u5f53"})
  void a_bad_escape_costs_its_own_field_only(String bad) {
    assertThat(HttpEvent.query("a=" + bad + "&" + bad + "=b&c=d")).isEqualTo(Map.of("c", "d"));
  }

  @Test
  void bytes_that_are_no_text_do_no_harm() {
    assertThat(HttpEvent.query("a=%FF%FE")).containsOnlyKeys("a");
  }

  @Test
  void text_is_answered_as_it_is() {
    JsonObject answer = write(WebResponse.json(401, "{\"error\":\"不行\"}"));

    assertThat(answer.get("statusCode").getAsInt()).isEqualTo(401);
    assertThat(answer.get("body").getAsString()).isEqualTo("{\"error\":\"不行\"}");
    assertThat(answer.get("isBase64Encoded").getAsBoolean()).isFalse();
    assertThat(answer.has("cookies")).isFalse();
  }

  @Test
  void bytes_are_answered_in_base64_however_the_type_is_spelled() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0};
    for (String name : List.of("content-type", "Content-Type")) {
      JsonObject answer = write(new WebResponse(200, Map.of(name, "image/png"), List.of(), png));

      assertThat(answer.get("isBase64Encoded").getAsBoolean()).isTrue();
      assertThat(Base64.getDecoder().decode(answer.get("body").getAsString())).isEqualTo(png);
      assertThat(answer.getAsJsonObject("headers").keySet()).containsExactly("content-type");
    }
  }

  @Test
  void text_that_was_packed_is_bytes() {
    byte[] packed = {0x1f, (byte) 0x8b, 8, 0};
    Map<String, String> headers = Map.of("content-type", "text/css", "content-encoding", "gzip");

    JsonObject answer = write(new WebResponse(200, headers, List.of(), packed));

    assertThat(Base64.getDecoder().decode(answer.get("body").getAsString())).isEqualTo(packed);
  }

  @Test
  void cookies_are_answered_beside_the_headers() {
    WebResponse response =
        new WebResponse(303, Map.of("location", "/m/"), List.of("a=1"), new byte[0]);

    JsonObject answer = write(response);

    assertThat(answer.getAsJsonArray("cookies").toString()).isEqualTo("[\"a=1\"]");
    assertThat(answer.getAsJsonObject("headers").get("location").getAsString()).isEqualTo("/m/");
  }
}
