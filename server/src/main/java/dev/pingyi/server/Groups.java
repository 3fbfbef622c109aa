package dev.pingyi.server;

import dev.pingyi.bot.ChannelFactory;
import dev.pingyi.bot.GroupSyntax;
import dev.pingyi.core.conversation.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code PINGYI_GROUPS}: entries of the form {@code KIND:ID}, separated by blanks. */
final class Groups {
  private Groups() {}

  /**
   * The groups of our own and those that are listed.
   *
   * @throws IllegalArgumentException with a sentence, if an entry cannot be used; it may hold a
   *     secret and is never shown whole
   */
  static List<Address> read(String text, List<Address> ofOurOwn, List<ChannelFactory> factories) {
    List<Address> groups = new ArrayList<>(ofOurOwn);
    if (!text.isBlank()) {
      for (String entry : text.strip().split("\\s+", -1)) {
        groups.add(group(entry, factories).orElseThrow(() -> unusable(entry, factories)));
      }
    }
    return groups;
  }

  private static Optional<Address> group(String entry, List<ChannelFactory> factories) {
    int colon = entry.indexOf(':');
    for (ChannelFactory factory : factories) {
      Optional<GroupSyntax> syntax = factory.groups();
      if (syntax.isPresent()
          && entry.startsWith(syntax.get().kind() + ":")
          && syntax.get().allows(entry.substring(colon + 1))) {
        return Optional.of(new Address(factory.name(), entry.substring(colon + 1)));
      }
    }
    return Optional.empty();
  }

  private static IllegalArgumentException unusable(String entry, List<ChannelFactory> factories) {
    List<String> forms =
        factories.stream().flatMap(f -> f.groups().stream()).map(GroupSyntax::form).toList();
    return new IllegalArgumentException(
        "PINGYI_GROUPS has an entry of kind '"
            + kind(entry)
            + "' that cannot be used; allowed: "
            + String.join(", ", forms)
            + ", entries separated by blanks");
  }

  /** What stands without a colon may be a secret as a whole. */
  private static String kind(String entry) {
    String kind = entry.substring(0, Math.max(0, entry.indexOf(':')));
    return kind.matches("[a-z]{1,12}") ? kind : "?";
  }
}
