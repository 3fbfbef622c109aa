package dev.pingyi.infra;

import dev.pingyi.server.roster.RosterException;
import dev.pingyi.server.roster.RosterFolder;
import java.nio.file.Path;

/**
 * The office's own roster, read as the functions will read it: with mistakes nothing is deployed.
 */
final class OwnRoster {
  private OwnRoster() {}

  /**
   * The folder, if the functions can use it.
   *
   * @throws InvalidOptionException with every mistake
   */
  static Path checked(String folder) {
    Path path = Path.of(folder).toAbsolutePath().normalize();
    return ProductClasses.read("A roster is read", () -> RosterReader.read(path));
  }

  /** Apart, because an older Java takes this app but none of the functions' classes. */
  private static final class RosterReader {
    static Path read(Path folder) {
      try {
        RosterFolder.read(folder);
        return folder;
      } catch (RosterException wrong) {
        throw new InvalidOptionException(wrong.getMessage());
      }
    }
  }
}
