package dev.pingyi.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one run of the program asks and says.
 *
 * @param json whether answers are shown as they come
 */
record Session(OfficeLink office, PrintStream out, PrintStream err, boolean json) {
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /**
   * Asks the office.
   *
   * @throws RefusedException with its sentence, if it refuses
   */
  JsonObject ask(JsonObject command) {
    JsonElement answer;
    String text = office.send(command.toString());
    try {
      answer = JsonParser.parseString(text);
    } catch (JsonSyntaxException e) {
      throw new RefusedException("what answers is no office of Pingyi", e);
    }
    if (!answer.isJsonObject()) {
      throw new RefusedException("what answers is no office of Pingyi");
    }
    JsonObject read = answer.getAsJsonObject();
    if (read.has("error")) {
      throw new RefusedException(read.get("error").getAsString());
    }
    return read;
  }

  /** Shows an answer. */
  void show(JsonObject answer, Form form) {
    out.println(json ? PRETTY.toJson(answer) : form.text(answer));
  }

  void show(JsonElement answer) {
    out.println(PRETTY.toJson(answer));
  }

  /** Says how far something has got that takes long. */
  void progress(String sentence) {
    err.println(sentence);
  }

  /** Writes to a file, or, without one, shows. */
  void write(String file, String text) throws IOException {
    if (file.isEmpty()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } else {
      Files.writeString(Path.of(file), text);
      progress("written: " + file);
    }
  }
}
