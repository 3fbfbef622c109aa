package dev.pingyi.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is too long, too much or no picture is refused at the same number as in earnest. */
final class StrictTelegramLimitsTest {
  private RawCaller raw;

  @BeforeEach
  void open() {
    raw = new RawCaller();
  }

  @AfterEach
  void close() {
    raw.close();
  }

  @Test
  void a_text_has_4096_units_at_most() {
    assertThat(raw.say("好".repeat(4096)).has("result")).isTrue();
    assertThat(RawCaller.description(raw.say("好".repeat(4097))))
        .isEqualTo("Bad Request: message is too long");
  }

  @Test
  void a_button_has_64_bytes_of_data_at_most() {
    assertThat(raw.say(RawCaller.keyboard(1, "d".repeat(64))).has("result")).isTrue();
    assertThat(RawCaller.description(raw.say(RawCaller.keyboard(1, "d".repeat(65)))))
        .contains("BUTTON_DATA_INVALID");
    assertThat(RawCaller.description(raw.say(RawCaller.keyboard(1, "好".repeat(22)))))
        .contains("BUTTON_DATA_INVALID");
  }

  @Test
  void a_message_has_100_buttons_at_most() {
    assertThat(raw.say(RawCaller.keyboard(100, "d")).has("result")).isTrue();
    assertThat(RawCaller.description(raw.say(RawCaller.keyboard(101, "d"))))
        .contains("reply markup is too long");
  }

  @Test
  void only_the_bots_own_token_and_known_methods_are_taken() {
    assertThat(raw.post("/bot42:other/getMe", "application/json", "{}").statusCode())
        .isEqualTo(401);
    assertThat(
            raw.post("/bot" + RawCaller.TOKEN + "/sendmessage", "application/json", "{}")
                .statusCode())
        .isEqualTo(404);
    assertThat(raw.post("/getMe", "application/json", "{}").statusCode()).isEqualTo(404);
    assertThat(raw.post("/bot" + RawCaller.TOKEN + "/getMe", "text/plain", "{}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_form_is_taken_like_json() {
    String form =
        "chat_id=7&text=%E5%A5%BD&protect_content=true&reply_markup=%7B%22force_reply%22%3Atrue%7D";

    assertThat(
            raw.post(
                "/bot" + RawCaller.TOKEN + "/sendMessage",
                "application/x-www-form-urlencoded",
                form))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
    assertThat(raw.li.last().text()).isEqualTo("好");
  }

  @Test
  void a_photo_is_a_picture_of_reasonable_form() throws IOException {
    byte[] png = picture(300, 200, "png");

    assertThat(raw.upload(png, "好").has("result")).isTrue();
    assertThat(raw.upload(picture(300, 200, "jpg"), "").has("result")).isTrue();
    assertThat(RawCaller.description(raw.upload(picture(300, 200, "gif"), "")))
        .contains("IMAGE_PROCESS_FAILED");
    assertThat(RawCaller.description(raw.upload("no picture".getBytes(UTF_8), "")))
        .contains("IMAGE_PROCESS");
    assertThat(RawCaller.description(raw.upload(Arrays.copyOf(png, 60), "")))
        .contains("IMAGE_PROCESS_FAILED");
    assertThat(RawCaller.description(raw.upload(picture(2100, 100, "png"), "")))
        .contains("PHOTO_INVALID_DIM");
    assertThat(RawCaller.description(raw.upload(picture(9000, 1001, "png"), "")))
        .contains("PHOTO_INVALID_DIM");
    assertThat(RawCaller.description(raw.upload(Arrays.copyOf(png, 10 * 1024 * 1024 + 1), "")))
        .isEqualTo("Request Entity Too Large");
    assertThat(RawCaller.description(raw.upload(png, "好".repeat(1025))))
        .contains("caption is too long");
    assertThat(raw.li.sees()).extracting(Shown::picture).containsExactly(true, true);
  }

  @Test
  void a_picture_has_no_text_to_edit() throws IOException {
    long id = RawCaller.messageId(raw.upload(picture(300, 200, "png"), "a"));

    JsonObject edit =
        raw.call(
            "editMessageText", "{\"chat_id\":7,\"message_id\":%d,\"text\":\"b\"}".formatted(id));

    assertThat(RawCaller.description(edit)).contains("there is no text in the message to edit");
  }

  @Test
  void an_edited_message_has_an_inline_keyboard_or_none() {
    long id = RawCaller.messageId(raw.say("a"));
    String edit = "{\"chat_id\":7,\"message_id\":%d,\"text\":\"b\",\"reply_markup\":%s}";

    assertThat(
            RawCaller.description(
                raw.call("editMessageText", edit.formatted(id, "{\"remove_keyboard\":true}"))))
        .contains("inline keyboard expected");
    assertThat(
            raw.call("editMessageText", edit.formatted(id, "{\"inline_keyboard\":[]}"))
                .has("result"))
        .isTrue();
  }

  @Test
  void an_edit_without_a_text_is_refused() {
    long id = RawCaller.messageId(raw.say("a"));

    JsonObject edit =
        raw.call("editMessageText", "{\"chat_id\":7,\"message_id\":%d}".formatted(id));

    assertThat(RawCaller.description(edit)).contains("message text is empty");
  }

  @Test
  void updates_that_were_allowed_stay_allowed_until_others_are_named() {
    String hook = "{\"url\":\"https://example.org/\"%s}";
    raw.call("setWebhook", hook.formatted(",\"allowed_updates\":[\"message\"]"));
    raw.call("setWebhook", hook.formatted(""));

    assertThat(
            raw.call("getWebhookInfo", "{}")
                .getAsJsonObject("result")
                .getAsJsonArray("allowed_updates"))
        .hasSize(1);
  }

  @Test
  void a_broken_upload_is_refused() {
    String path = "/bot" + RawCaller.TOKEN + "/sendPhoto";

    assertThat(raw.post(path, "multipart/form-data", "x").statusCode()).isEqualTo(400);
    assertThat(raw.post(path, "multipart/form-data; boundary=b", "--b\r\nx").statusCode())
        .isEqualTo(400);
  }

  private static byte[] picture(int width, int height, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }
}
