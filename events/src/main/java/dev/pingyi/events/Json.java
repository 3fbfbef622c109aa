package dev.pingyi.events;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;

/**
 * How records are written as JSON, and the only place that knows.
 *
 * <p>Instants are ISO-8601 text, sealed types carry their record's name as {@code type}, constants
 * with a code are written by it, a missing component is an error instead of a silent null, 0 or
 * false, and an unknown field is skipped, so that an older reader survives a newer writer.
 */
public final class Json {
  private static final Gson GSON =
      new GsonBuilder()
          // Chat services and readers of the table want "=" as it is, not as an escape.
          .disableHtmlEscaping()
          .registerTypeAdapter(Instant.class, text(Instant::parse))
          .registerTypeAdapter(LocalDate.class, text(LocalDate::parse))
          .registerTypeAdapter(YearMonth.class, text(YearMonth::parse))
          .registerTypeAdapterFactory(new CodedConstants())
          .registerTypeAdapterFactory(new SealedTypes())
          .registerTypeAdapterFactory(new WholeRecords())
          .create();

  private Json() {}

  public static String write(Object value) {
    return GSON.toJson(value);
  }

  /** Writes {@code value} as the sealed type {@code as}, with the record's name as {@code type}. */
  public static String write(Object value, Class<?> as) {
    return GSON.toJson(value, as);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws JsonParseException if the text is not JSON, a component is missing or a type is unknown
   */
  public static <T> T read(String text, Class<T> type) {
    T value = GSON.fromJson(text, type);
    if (value == null) {
      throw new JsonParseException("empty text where " + type.getSimpleName() + " was expected");
    }
    return value;
  }

  private static <T> TypeAdapter<T> text(Function<String, T> parse) {
    return new TypeAdapter<T>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        out.value(value.toString());
      }

      @Override
      public T read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
          throw new JsonParseException("null at " + in.getPath());
        }
        String text = in.nextString();
        try {
          return parse.apply(text);
        } catch (DateTimeException wrong) {
          throw new JsonParseException("no time at " + in.getPreviousPath() + ": " + text, wrong);
        }
      }
    };
  }
}
