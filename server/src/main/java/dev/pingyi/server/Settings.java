package dev.pingyi.server;

import dev.pingyi.bot.ChannelFactory;
import dev.pingyi.core.conversation.Address;
import java.util.List;
import java.util.Map;

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
    return of(all, groupsOfOurOwn, ChannelRegistry.FACTORIES);
  }

  /** The same for other chat services than those there are, such as a test's own. */
  static Settings of(
      Map<String, String> all, List<Address> groupsOfOurOwn, List<ChannelFactory> factories) {
    return new Settings(
        PublicUrl.checked(all.getOrDefault("PINGYI_PUBLIC_URL", "")),
        Groups.read(all.getOrDefault("PINGYI_GROUPS", ""), groupsOfOurOwn, factories),
        all);
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
}
