package dev.pingyi.infra;

import dev.pingyi.bot.ChannelFactory;
import dev.pingyi.bot.Route;
import dev.pingyi.server.ChannelRegistry;
import java.util.List;

/** Where chat services call us, as their factories say. */
final class ChannelPaths {
  private ChannelPaths() {}

  /**
   * The paths of all chat services, in order.
   *
   * @throws InvalidOptionException if this Java is too old to ask the factories
   */
  static List<String> all() {
    return ProductClasses.read("The rules of WAF are made", FactoryReader::paths);
  }

  /** Apart, because an older Java takes this app but none of the functions' classes. */
  private static final class FactoryReader {
    static List<String> paths() {
      return ChannelRegistry.FACTORIES.stream()
          .map(ChannelFactory::routes)
          .flatMap(List::stream)
          .map(Route::path)
          .distinct()
          .sorted()
          .toList();
    }
  }
}
