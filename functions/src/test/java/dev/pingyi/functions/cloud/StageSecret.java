package dev.pingyi.functions.cloud;

import com.google.gson.JsonObject;
import dev.pingyi.core.keys.Keyring;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** The settings of a stage as its secret holds them, with keys that are none. */
final class StageSecret {
  private static final byte[] ROOT = key(7);
  private static final byte[] FIRST = key(9);

  private StageSecret() {}

  /** The whole secret; the Bot API is at {@code telegramApi}. */
  static JsonObject of(String telegramApi) {
    JsonObject keys = new JsonObject();
    JsonObject versions = new JsonObject();
    versions.addProperty("1", Base64.getEncoder().encodeToString(FIRST));
    keys.addProperty("root", Base64.getEncoder().encodeToString(ROOT));
    keys.add("versions", versions);
    JsonObject settings = new JsonObject();
    settings.add("PINGYI_KEYS", keys);
    settings.addProperty("PINGYI_PUBLIC_URL", "https://rate.example");
    settings.addProperty("PINGYI_TELEGRAM_TOKEN", Cloud.TOKEN);
    settings.addProperty("PINGYI_TELEGRAM_SECRET", Cloud.SECRET);
    settings.addProperty("PINGYI_TELEGRAM_BOT", "PingyiTestBot");
    settings.addProperty("PINGYI_TELEGRAM_API", telegramApi);
    settings.addProperty("PINGYI_GROUPS", "telegram:" + Cloud.GROUP);
    return settings;
  }

  static Keyring keys() {
    return new Keyring(ROOT, Map.of(1, FIRST));
  }

  private static byte[] key(int with) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) with);
    return key;
  }
}
