package dev.pingyi.events;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The golden files of events: {@code samples/RatingGiven.json} and so on. */
final class Samples {
  private static final Path FOLDER = Path.of("src/test/resources/samples");
  private static final Path OLDER = FOLDER.resolve("before-actors");

  private Samples() {}

  static Stream<Class<?>> types() {
    return kinds(CivicEvent.class);
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isInterface()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::kinds)
        : Stream.of(type);
  }

  static List<String> typeNames() {
    return types().map(Class::getSimpleName).sorted().toList();
  }

  /** The names of the files that exist, without their ending. */
  static List<String> names() {
    return names(FOLDER);
  }

  /** Those of events as they were written before somebody was named in them. */
  static List<String> olderNames() {
    return names(OLDER);
  }

  static String older(String name) {
    return JsonParser.parseString(text(OLDER.resolve(name + ".json"))).toString();
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonObject json(Class<?> type) {
    return JsonParser.parseString(text(FOLDER.resolve(type.getSimpleName() + ".json")))
        .getAsJsonObject();
  }

  /** As it is written in the table: without blanks. */
  static String oneLine(Class<?> type) {
    return json(type).toString();
  }

  static CivicEvent event(Class<?> type) {
    return Json.read(oneLine(type), CivicEvent.class);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("no golden file " + file, e);
    }
  }
}
