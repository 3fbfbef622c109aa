package dev.pingyi.server.telemetry;

import com.google.gson.JsonObject;
import dev.pingyi.server.files.PrivateFile;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/**
 * One JSON line per event of interest: door, reference, what; never a phone, name, text or account.
 *
 * <p>The lines go to standard error, where Lambda keeps them, or to the end of the file that the
 * system property {@value #FILE} names, where one machine keeps them.
 */
public final class Log {
  /** Set before the first line is written. */
  public static final String FILE = "pingyi.log";

  /** The call of Lambda that a line belongs to; bound for as long as the call lasts. */
  public static final ScopedValue<String> REQUEST = ScopedValue.newInstance();

  private Log() {}

  /** Pairs of name and value follow {@code what}. */
  public static void info(String door, String what, String... more) {
    write(object("info", door, what, more));
  }

  public static void error(String door, String what, Throwable failure, String... more) {
    // The message of an exception may quote a body; its class and place do not.
    JsonObject line = object("error", door, what, more);
    line.addProperty("failure", failure.getClass().getName());
    StackTraceElement[] trace = failure.getStackTrace();
    line.addProperty("at", trace.length == 0 ? "?" : trace[0].toString());
    write(line);
  }

  private static JsonObject object(String level, String door, String what, String... more) {
    JsonObject line = new JsonObject();
    line.addProperty("time", Instant.now().toString());
    line.addProperty("level", level);
    if (REQUEST.isBound()) {
      line.addProperty("request", REQUEST.get());
    }
    line.addProperty("door", door);
    line.addProperty("what", what);
    for (int i = 0; i + 1 < more.length; i += 2) {
      line.addProperty(more[i], more[i + 1]);
    }
    return line;
  }

  public static void write(JsonObject line) {
    PrintStream out = System.getProperty(FILE) == null ? System.err : LogFile.OUT;
    out.println(line);
  }

  /** Opened when the first line is written. */
  private static final class LogFile {
    private static final long BYTES_MAX = 16L << 20;
    private static final PrintStream OUT = open();

    /** Two files at most: one that has grown too large becomes the one before. */
    private static PrintStream open() {
      try {
        Path file = Path.of(System.getProperty(FILE));
        if (Files.exists(file) && Files.size(file) > BYTES_MAX) {
          Path before = file.resolveSibling(file.getFileName() + ".1");
          Files.move(file, before, StandardCopyOption.REPLACE_EXISTING);
        }
        PrivateFile.make(file);
        return new PrintStream(
            new FileOutputStream(file.toFile(), true), true, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
