package dev.pingyi.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.pingyi.bot.Form;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * What may be in a message: text, buttons, pictures. Everything else is refused in Telegram's
 * words.
 */
final class Content {
  private static final int PHOTO_BYTES_MAX = 10 * 1024 * 1024;
  private static final Map<String, String> RESERVED =
      Map.of(
          "HTML", "<>&",
          "Markdown", "_*`[",
          "MarkdownV2", "_*[]()~`>#+-=|{}.!");
  private static final Set<String> OTHER_KEYBOARDS =
      Set.of("keyboard", "remove_keyboard", "force_reply");
  private static final Set<String> LOOKS = Set.of("text", "icon_custom_emoji_id", "style");
  private static final Set<String> STYLES = Set.of("danger", "success", "primary");
  private static final Set<String> ACTIONS =
      Set.of(
          "callback_data",
          "url",
          "web_app",
          "login_url",
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat",
          "copy_text",
          "callback_game",
          "pay",
          "disabled");

  private Content() {}

  static String text(Parameters parameters) {
    String text = parameters.text("text").strip();
    if (text.isEmpty()) {
      throw Refusal.badRequest("message text is empty");
    }
    if (text.length() > 4096) {
      throw Refusal.badRequest("message is too long");
    }
    checkParseMode(parameters, text);
    return text;
  }

  static String caption(Parameters parameters) {
    String caption = parameters.text("caption").strip();
    if (caption.length() > 1024) {
      throw Refusal.badRequest("message caption is too long");
    }
    checkParseMode(parameters, caption);
    return caption;
  }

  /** Stricter than the real one: marks of a parse mode are refused even where they match. */
  private static void checkParseMode(Parameters parameters, String text) {
    String mode = parameters.text("parse_mode");
    if (mode.isEmpty()) {
      return;
    }
    if (!RESERVED.containsKey(mode)) {
      throw Refusal.badRequest("unsupported parse_mode");
    }
    String bare = text.replaceAll(mode.equals("HTML") ? "&(lt|gt|amp|quot);" : "\\\\.", "");
    for (char each : RESERVED.get(mode).toCharArray()) {
      if (bare.indexOf(each) >= 0) {
        throw Refusal.badRequest(
            "can't parse entities: character '" + each + "' is reserved and must be escaped");
      }
    }
  }

  /** Of an edited message, which can have no other keyboard than an inline one. */
  static JsonObject inlineMarkup(Parameters parameters) {
    JsonObject markup = parameters.object("reply_markup");
    if (!markup.isEmpty() && !markup.has("inline_keyboard")) {
      throw Refusal.badRequest("inline keyboard expected");
    }
    return markup(parameters);
  }

  /** The inline keyboard, or an empty object. */
  static JsonObject markup(Parameters parameters) {
    JsonObject markup = parameters.object("reply_markup");
    if (!markup.has("inline_keyboard")) {
      if (!markup.isEmpty() && OTHER_KEYBOARDS.stream().noneMatch(markup::has)) {
        throw Refusal.badRequest("object expected as reply markup");
      }
      return new JsonObject();
    }
    int buttons = 0;
    for (JsonElement row : array(markup.get("inline_keyboard"))) {
      for (JsonElement button : array(row)) {
        checkButton(button);
        buttons++;
      }
    }
    if (buttons > 100) {
      throw Refusal.badRequest("reply markup is too long");
    }
    return buttons == 0 ? new JsonObject() : markup;
  }

  private static JsonArray array(JsonElement element) {
    if (element instanceof JsonArray array) {
      return array;
    }
    throw Refusal.badRequest("can't parse inline keyboard: expected an Array");
  }

  private static void checkButton(JsonElement element) {
    if (!(element instanceof JsonObject button) || isBlank(button, "text")) {
      throw Refusal.badRequest("can't parse inline keyboard button: text must be non-empty");
    }
    if (button.keySet().stream().filter(ACTIONS::contains).count() != 1) {
      throw Refusal.badRequest("Text buttons are unallowed in the inline keyboard");
    }
    // The real one takes no notice of a field it does not know; here it is a slip of the pen.
    for (String field : button.keySet()) {
      if (!LOOKS.contains(field) && !ACTIONS.contains(field)) {
        throw Refusal.badRequest("can't parse inline keyboard button: no field " + field);
      }
    }
    if (button.has("style") && !STYLES.contains(button.get("style").getAsString())) {
      throw Refusal.badRequest("can't parse inline keyboard button: unknown style");
    }
    if (button.has("callback_data")) {
      int bytes =
          isBlank(button, "callback_data")
              ? 0
              : button.get("callback_data").getAsString().getBytes(UTF_8).length;
      if (bytes < 1 || bytes > 64) {
        throw Refusal.badRequest("BUTTON_DATA_INVALID");
      }
    }
  }

  private static boolean isBlank(JsonObject object, String name) {
    return !(object.get(name) instanceof JsonPrimitive value)
        || !value.isString()
        || value.getAsString().isBlank();
  }

  static byte[] photo(Parameters parameters) {
    Form.Upload photo = parameters.files().get("photo");
    if (photo == null) {
      throw Refusal.badRequest("wrong remote file identifier specified: this one takes uploads");
    }
    if (photo.bytes().length > PHOTO_BYTES_MAX) {
      throw Refusal.of(413, "Request Entity Too Large");
    }
    BufferedImage image = image(photo.bytes());
    int longer = Math.max(image.getWidth(), image.getHeight());
    int shorter = Math.min(image.getWidth(), image.getHeight());
    if (longer + shorter > 10_000 || longer > 20 * shorter) {
      throw Refusal.badRequest("PHOTO_INVALID_DIMENSIONS");
    }
    return photo.bytes();
  }

  private static BufferedImage image(byte[] bytes) {
    boolean png = bytes.length > 4 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
    boolean jpeg = bytes.length > 4 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8;
    try {
      BufferedImage image = png || jpeg ? ImageIO.read(new ByteArrayInputStream(bytes)) : null;
      if (image != null) {
        return image;
      }
    } catch (IOException e) {
      // Cut off or damaged: refused below like everything that is no picture.
    }
    throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
  }
}
