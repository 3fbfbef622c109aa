package dev.pingyi.functions;

import com.google.gson.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One JSON line per event of interest: door, reference, what; never a phone, name, text or account.
 */
final class Log {
  private static final Logger LOG = LoggerFactory.getLogger("pingyi");

  private Log() {}

  /** Pairs of name and value follow {@code what}. */
  static void info(String door, String what, String... more) {
    LOG.info(line(door, what, more));
  }

  static void error(String door, String what, Throwable failure, String... more) {
    // The message of an exception may quote a body; its class and place do not.
    JsonObject line = object(door, what, more);
    line.addProperty("failure", failure.getClass().getName());
    StackTraceElement[] trace = failure.getStackTrace();
    line.addProperty("at", trace.length == 0 ? "?" : trace[0].toString());
    LOG.error(line.toString());
  }

  private static String line(String door, String what, String... more) {
    return object(door, what, more).toString();
  }

  private static JsonObject object(String door, String what, String... more) {
    JsonObject line = new JsonObject();
    line.addProperty("door", door);
    line.addProperty("what", what);
    for (int i = 0; i + 1 < more.length; i += 2) {
      line.addProperty(more[i], more[i + 1]);
    }
    return line;
  }
}
