package dev.pingyi.local;

import dev.pingyi.server.PublicUrl;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the environment says about this machine; checked as a whole when it is read. */
record LocalSettings(Map<String, String> environment) {
  /** The year of the first rule book. */
  static final int FIRST_YEAR = 2025;

  private static final int LAST_YEAR = 2099;
  private static final ZoneOffset OFFICE = ZoneOffset.ofHours(8);

  LocalSettings {
    environment = Map.copyOf(environment);
  }

  /** Where items are kept. */
  enum Kind {
    SQLITE,
    MEMORY,
    DYNAMODB
  }

  /**
   * @throws CannotStart at the first setting that is wrong
   */
  static LocalSettings read(Map<String, String> environment) {
    LocalSettings settings = new LocalSettings(environment);
    settings.port();
    settings.data();
    settings.store();
    settings.dynamoDbEndpoint();
    settings.clock();
    settings.roster();
    settings.keys();
    settings.publicUrl();
    settings.localKey();
    settings.isDeliveredTwice();
    return settings;
  }

  int port() {
    return read("PINGYI_PORT", "a whole number from 0 to 65535", LocalSettings::port).orElse(8080);
  }

  String host() {
    return text("PINGYI_HOST").orElse("127.0.0.1");
  }

  /** The folder for everything kept, at the root of the checkout unless set. */
  Path data() {
    return read("PINGYI_DATA", "the path of a folder", Path::of)
        .orElseGet(LocalSettings::ownFolder)
        .toAbsolutePath();
  }

  Kind store() {
    return read("PINGYI_STORE", "sqlite, memory or dynamodb", LocalSettings::kind)
        .orElse(Kind.SQLITE);
  }

  /** Absent is AWS by the SDK's own settings. */
  Optional<URI> dynamoDbEndpoint() {
    return read(
        "PINGYI_DYNAMODB_ENDPOINT", "an address such as http://127.0.0.1:8000", LocalSettings::web);
  }

  /** Where the office clock stands; absent is the real clock. */
  Optional<Instant> clock() {
    return read(
        "PINGYI_CLOCK",
        "an ISO-8601 instant with offset such as 2026-11-25T09:00:00+08:00, in the years %d to %d"
            .formatted(FIRST_YEAR, LAST_YEAR),
        LocalSettings::officeTime);
  }

  /** Absent is the demonstration roster. */
  Optional<Path> roster() {
    return read("PINGYI_ROSTER", "a folder that can be read", LocalSettings::folder);
  }

  /** Absent is the file in the data folder, made at the first start. */
  Optional<Path> keys() {
    return read("PINGYI_KEYS", "a file that can be read", LocalSettings::file);
  }

  Optional<URI> publicUrl() {
    return read("PINGYI_PUBLIC_URL", PublicUrl.ALLOWED, PublicUrl::parse);
  }

  /**
   * What the console and the local calls ask for instead of looking whose the other end is; it is
   * secret, so an error does not show it.
   */
  Optional<String> localKey() {
    Optional<String> key = text("PINGYI_LOCAL_KEY");
    if (key.filter(k -> !k.matches("[A-Za-z0-9_-]{16,200}")).isPresent()) {
      throw CannotStart.unusable(
          "PINGYI_LOCAL_KEY", "it cannot be used; allowed are 16 to 200 letters, digits, - and _.");
    }
    return key;
  }

  /** For tests: committed events are handed on twice, as a stream is allowed to. */
  boolean isDeliveredTwice() {
    return read("PINGYI_FEED", "once, or for tests twice", LocalSettings::isTwice).orElse(false);
  }

  /** An empty setting is one that is absent. */
  private Optional<String> text(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(t -> !t.isEmpty());
  }

  private <T> Optional<T> read(String name, String allowed, Function<String, T> parse) {
    Optional<String> text = text(name);
    try {
      return text.map(parse);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw CannotStart.wrong(name, text.orElse(""), allowed);
    }
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    require(port >= 0 && port <= 65_535);
    return port;
  }

  /** Nothing is counted before the first rule book, and no paper is printed for the year 9999. */
  private static Instant officeTime(String text) {
    OffsetDateTime time = OffsetDateTime.parse(text);
    int year = time.withOffsetSameInstant(OFFICE).getYear();
    require(year >= FIRST_YEAR && year <= LAST_YEAR);
    return time.toInstant();
  }

  private static Kind kind(String text) {
    require(text.equals(text.toLowerCase(Locale.ROOT)));
    return Kind.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static boolean isTwice(String text) {
    require(text.equals("once") || text.equals("twice"));
    return text.equals("twice");
  }

  /** An address without a slash at its end. */
  private static URI web(String text) {
    URI uri = URI.create(text.replaceFirst("/+$", ""));
    require("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    require(uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null);
    return uri;
  }

  private static Path folder(String text) {
    Path folder = Path.of(text);
    require(Files.isDirectory(folder) && Files.isReadable(folder));
    return folder;
  }

  private static Path file(String text) {
    Path file = Path.of(text);
    require(Files.isRegularFile(file) && Files.isReadable(file));
    return file;
  }

  private static void require(boolean right) {
    if (!right) {
      throw new IllegalArgumentException("not allowed");
    }
  }

  /** {@code .pingyi} at the root of the checkout, from wherever in it the program was started. */
  private static Path ownFolder() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder.resolve(".pingyi");
      }
    }
    return here.resolve(".pingyi");
  }
}
