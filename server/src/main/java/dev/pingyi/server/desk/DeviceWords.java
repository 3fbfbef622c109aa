package dev.pingyi.server.desk;

import java.util.Map;

/** How a device is called: brands as they call themselves, all else in the reader's words. */
final class DeviceWords {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("edge", "Edge"),
          Map.entry("chrome", "Chrome"),
          Map.entry("firefox", "Firefox"),
          Map.entry("safari", "Safari"),
          Map.entry("telegram", "Telegram"),
          Map.entry("qq", "QQ"),
          Map.entry("uc", "UC"),
          Map.entry("windows", "Windows"),
          Map.entry("mac", "macOS"),
          Map.entry("linux", "Linux"),
          Map.entry("android", "Android"),
          Map.entry("iphone", "iPhone"),
          Map.entry("ipad", "iPad"),
          Map.entry("harmony", "HarmonyOS"));

  private DeviceWords() {}

  /** Browser and system; words that nobody knows are some other browser. */
  static String of(DeskVisit visit, String device) {
    int dot = Math.max(0, device.indexOf('.'));
    String browser = name(visit, device.substring(0, dot), MemberDeskPhrase.DEVICE_BROWSER);
    String system =
        name(
            visit,
            device.substring(Math.min(device.length(), dot + 1)),
            MemberDeskPhrase.DEVICE_SYSTEM);
    return browser + " · " + system;
  }

  private static String name(DeskVisit visit, String word, MemberDeskPhrase other) {
    return switch (word) {
      case "wechat" -> visit.say(MemberDeskPhrase.DEVICE_WECHAT);
      case "wecom" -> visit.say(MemberDeskPhrase.DEVICE_WECOM);
      default -> NAMES.getOrDefault(word, visit.say(other));
    };
  }
}
