package dev.pingyi.events;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.internal.Streams;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record of a sealed interface with its name as {@code type}: that of its {@link
 * WireName}, else that of its class.
 *
 * <p>The name is written by the record's own adapter, because Gson asks that one for a component
 * that is declared as the interface.
 */
final class SealedTypes implements TypeAdapterFactory {

  @Override
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<? super T> raw = type.getRawType();
    if (raw.isSealed() && raw.isInterface()) {
      return chosen(gson, raw);
    }
    boolean oneOfSeveral = Arrays.stream(raw.getInterfaces()).anyMatch(Class::isSealed);
    return raw.isRecord() && oneOfSeveral ? named(gson.getDelegateAdapter(this, type), raw) : null;
  }

  private static <T> TypeAdapter<T> named(TypeAdapter<T> plain, Class<? super T> record) {
    return new TypeAdapter<T>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        JsonObject written = new JsonObject();
        written.addProperty("type", name(record));
        plain
            .toJsonTree(value)
            .getAsJsonObject()
            .entrySet()
            .forEach(e -> written.add(e.getKey(), e.getValue()));
        Streams.write(written, out);
      }

      @Override
      public T read(JsonReader in) throws IOException {
        return plain.read(in);
      }
    };
  }

  private static <T> TypeAdapter<T> chosen(Gson gson, Class<? super T> sealed) {
    Map<String, Class<?>> kinds = new LinkedHashMap<>();
    collect(sealed, kinds);
    return new TypeAdapter<T>() {
      @Override
      public void write(JsonWriter out, T value) {
        gson.toJson(value, value.getClass(), out);
      }

      @Override
      @SuppressWarnings("unchecked") // Each kind is a permitted subtype of T.
      public T read(JsonReader in) {
        JsonElement read = Streams.parse(in);
        JsonElement kind = read.isJsonObject() ? read.getAsJsonObject().get("type") : null;
        Class<?> known =
            kind == null || !kind.isJsonPrimitive() ? null : kinds.get(kind.getAsString());
        if (known == null) {
          throw new JsonParseException(
              "type "
                  + kind
                  + " of "
                  + sealed.getSimpleName()
                  + " is not one of "
                  + kinds.keySet());
        }
        return (T) gson.fromJson(read, known);
      }
    };
  }

  private static String name(Class<?> record) {
    WireName given = record.getAnnotation(WireName.class);
    return given == null ? record.getSimpleName() : given.value();
  }

  private static void collect(Class<?> sealed, Map<String, Class<?>> kinds) {
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isSealed() && permitted.isInterface()) {
        collect(permitted, kinds);
      } else {
        kinds.put(name(permitted), permitted);
      }
    }
  }
}
