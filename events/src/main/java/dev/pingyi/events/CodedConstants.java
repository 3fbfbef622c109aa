package dev.pingyi.events;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a constant that is {@link Coded} by its code. */
final class CodedConstants implements TypeAdapterFactory {

  @Override
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<? super T> raw = type.getRawType();
    return raw.isEnum() && Coded.class.isAssignableFrom(raw) ? coded(raw) : null;
  }

  private static <T> TypeAdapter<T> coded(Class<? super T> constants) {
    Map<String, T> byCode = new HashMap<>();
    for (Object constant : constants.getEnumConstants()) {
      @SuppressWarnings("unchecked") // A constant of this very type.
      T known = (T) constant;
      byCode.put(((Coded) constant).code(), known);
    }
    return new TypeAdapter<T>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        out.value(((Coded) value).code());
      }

      @Override
      public T read(JsonReader in) throws IOException {
        String code = in.nextString();
        T known = byCode.get(code);
        if (known == null) {
          throw new JsonParseException(
              code + " of " + constants.getSimpleName() + " is not one of " + byCode.keySet());
        }
        return known;
      }
    };
  }
}
