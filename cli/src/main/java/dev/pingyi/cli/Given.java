package dev.pingyi.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What was written behind a command.
 *
 * @param values by field; what was left out is absent, a flag is {@code true}
 */
record Given(Map<String, String> values) {
  Given {
    values = Map.copyOf(values);
  }

  /** Empty if it was left out. */
  String text(String field) {
    return values.getOrDefault(field, "");
  }

  boolean has(String field) {
    return values.containsKey(field);
  }

  /** A command for the office with everything that was given. */
  JsonObject command(String name) {
    JsonObject command = new JsonObject();
    command.addProperty("command", name);
    values.forEach(command::addProperty);
    return command;
  }

  /**
   * The text of a file that is named.
   *
   * @throws RefusedException if there is none, or it is no text
   */
  String file(String field) throws IOException {
    try {
      return Files.readString(Path.of(text(field)));
    } catch (NoSuchFileException e) {
      throw new RefusedException("there is no file " + text(field), e);
    } catch (MalformedInputException e) {
      throw new RefusedException(text(field) + " is not written in UTF-8", e);
    }
  }
}
