package dev.pingyi.server.keys;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.events.Json;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys as JSON: {@code {"root":"BASE64","versions":{"1":"BASE64"}}}.
 *
 * @param root never changed: account hashes and references come from it
 * @param versions by number, 1 to 127; all of them read
 * @param current the version that makes new tokens; the highest if it is 0 or left out
 */
record KeysText(String root, Map<String, String> versions, int current) {
  private static final int KEY_BYTES = 32;

  /**
   * Reads and checks {@code json}.
   *
   * @param from what the text is, for the sentence when it is wrong
   */
  static KeysText parse(String json, String from) {
    try {
      KeysText text = Json.read(whole(json), KeysText.class);
      if (text.versions().containsValue(null)) {
        throw new IllegalArgumentException("a version without a key");
      }
      text.keyring();
      return text;
    } catch (JsonParseException | IllegalArgumentException | IllegalStateException wrong) {
      // The reason is left out: a parser's message may quote what it read, which is a key.
      throw new KeysException(
          from
              + " is not a key file: {\"root\":\"…\",\"versions\":{\"1\":\"…\"}} with keys of at"
              + " least 32 bytes in base64 and versions 1 to 127 is needed; current, if it is"
              + " there, is one of them");
    }
  }

  /** Most keys, and all that were made before there was a choice, do not say which is current. */
  private static String whole(String json) {
    JsonObject keys = JsonParser.parseString(json).getAsJsonObject();
    if (!keys.has("current")) {
      keys.addProperty("current", 0);
    }
    return keys.toString();
  }

  static KeysText fresh(SecureRandom chance) {
    return new KeysText(key(chance), Map.of("1", key(chance)), 0);
  }

  Keyring keyring() {
    Map<Integer, byte[]> keys = new TreeMap<>();
    versions.forEach((version, key) -> keys.put(Integer.valueOf(version), bytes(key)));
    Keyring keyring = new Keyring(bytes(root), keys);
    return current == 0 ? keyring : keyring.making(current);
  }

  /** Without {@code current} while there is no choice: whoever adds a version then makes one. */
  String json() {
    JsonObject keys = JsonParser.parseString(Json.write(this)).getAsJsonObject();
    if (current == 0) {
      keys.remove("current");
    }
    return keys.toString();
  }

  private static String key(SecureRandom chance) {
    byte[] key = new byte[KEY_BYTES];
    chance.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static byte[] bytes(String key) {
    return Base64.getDecoder().decode(key);
  }
}
