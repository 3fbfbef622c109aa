package dev.pingyi.bot.telegram;

import com.google.gson.JsonElement;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A form with a picture, as {@code multipart/form-data}. */
final class Multipart {
  /** New for every form: nobody who writes a value can know it and end the value early. */
  private final String boundary = "pingyi-" + UUID.randomUUID();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  static Multipart of(ApiCall call, byte[] photo) {
    Multipart form = new Multipart();
    for (Map.Entry<String, JsonElement> each : call.parameters().entrySet()) {
      JsonElement value = each.getValue();
      form.part("name=\"" + each.getKey() + "\"", "text/plain; charset=utf-8");
      form.write(value.isJsonPrimitive() ? value.getAsString() : value.toString());
    }
    form.part("name=\"photo\"; filename=\"picture.png\"", "image/png");
    form.bytes.writeBytes(photo);
    form.write("\r\n--" + form.boundary + "--\r\n");
    return form;
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  private void part(String names, String type) {
    write(
        (bytes.size() == 0 ? "" : "\r\n")
            + "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, names, type));
  }

  private void write(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
