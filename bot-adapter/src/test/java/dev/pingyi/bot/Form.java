package dev.pingyi.bot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A posted form, for servers in tests: what its fields and files are. */
public record Form(Map<String, String> fields, Map<String, Upload> files) {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern TYPE = Pattern.compile("(?i)content-type: *([^\r\n;]+)");

  /** An uploaded file. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes of a test; nobody compares them by equals.
  public record Upload(String name, String type, byte[] bytes) {}

  public static Form urlEncoded(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      require(equals > 0, "a field has no name or no value");
      fields.put(
          URLDecoder.decode(pair.substring(0, equals), UTF_8),
          URLDecoder.decode(pair.substring(equals + 1), UTF_8));
    }
    return new Form(fields, Map.of());
  }

  /**
   * Throws an {@link IllegalArgumentException} for what is not {@code multipart/form-data} to the
   * last byte.
   */
  public static Form multipart(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    require(boundary.find(), "no boundary is named");
    String mark = "--" + boundary.group(1);
    // One character a byte, so that places in the text are places in the bytes.
    String text = new String(body, ISO_8859_1);
    require(text.startsWith(mark + "\r\n"), "it does not begin with the boundary");
    require(text.endsWith("\r\n" + mark + "--\r\n"), "it does not end with the boundary");
    String inner = text.substring(mark.length() + 2, text.length() - mark.length() - 6);
    Form form = new Form(new LinkedHashMap<>(), new LinkedHashMap<>());
    List.of(inner.split(Pattern.quote("\r\n" + mark + "\r\n"), -1)).forEach(form::addPart);
    return form;
  }

  private void addPart(String part) {
    int end = part.indexOf("\r\n\r\n");
    require(end > 0, "a part has no head");
    String head = part.substring(0, end);
    byte[] value = part.substring(end + 4).getBytes(ISO_8859_1);
    Matcher name = NAME.matcher(head);
    require(name.find(), "a part has no name");
    Matcher file = FILE_NAME.matcher(head);
    if (file.find()) {
      Matcher type = TYPE.matcher(head);
      files.put(name.group(1), new Upload(file.group(1), type.find() ? type.group(1) : "", value));
    } else {
      fields.put(name.group(1), new String(value, UTF_8));
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("Not a form: " + otherwise);
    }
  }
}
