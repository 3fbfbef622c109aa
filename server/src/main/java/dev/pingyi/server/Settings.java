package dev.pingyi.server;

import dev.pingyi.core.conversation.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that the doors need, by their names in the environment or in the secret.
 *
 * @param publicUrl the address printed into codes and links, without a slash at its end
 * @param groups the group channels for notices
 */
public record Settings(String publicUrl, List<Address> groups, Map<String, String> all) {
  public Settings {
    groups = List.copyOf(groups);
    all = Map.copyOf(all);
  }

  /**
   * Reads the settings.
   *
   * @param groupsOfOurOwn groups besides those of {@code PINGYI_GROUPS}, such as the console's
   * @throws IllegalArgumentException with a sentence: which setting, what it was, what is allowed
   */
  public static Settings of(Map<String, String> all, List<Address> groupsOfOurOwn) {
    List<Address> groups = new ArrayList<>(groupsOfOurOwn);
    String listed = all.getOrDefault("PINGYI_GROUPS", "").strip();
    for (String entry : listed.isEmpty() ? List.<String>of() : List.of(listed.split("\\s+", -1))) {
      groups.add(group(entry));
    }
    return new Settings(PublicUrl.checked(all.getOrDefault("PINGYI_PUBLIC_URL", "")), groups, all);
  }

  /** A setting that is there and not blank. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(all.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /**
   * Whether browsers come by TLS: everywhere but on one machine, whose address is always known. The
   * function behind a function URL is not told it, and is reached by TLS, too.
   */
  public boolean isByTls() {
    return !publicUrl.startsWith("http:");
  }

  @Override
  public String toString() {
    // The values are secrets.
    return "Settings" + all.keySet();
  }

  /** The URLs of the other kinds carry a secret, so an entry is never shown whole. */
  private static Address group(String entry) {
    String kind = entry.replaceFirst(":.*", "");
    String id = entry.substring(Math.min(entry.length(), kind.length() + 1));
    if (kind.equals("telegram") && id.matches("-?\\d{1,19}")) {
      return new Address("telegram", id);
    }
    throw new IllegalArgumentException(
        "PINGYI_GROUPS has an entry of kind '"
            + (kind.matches("[a-z]{1,12}") ? kind : "?")
            + "' that cannot be used; allowed: telegram:CHAT_ID, entries separated by blanks");
  }
}
