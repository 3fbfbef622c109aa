package dev.pingyi.events;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.internal.Streams;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a record that lacks a component: Gson alone would fill it with null, zero or false
 * without a word. Only what was {@link AddedLater} may be absent.
 */
final class WholeRecords implements TypeAdapterFactory {

  @Override
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<? super T> raw = type.getRawType();
    if (!raw.isRecord()) {
      return null;
    }
    TypeAdapter<T> plain = gson.getDelegateAdapter(this, type);
    RecordComponent[] components = raw.getRecordComponents();
    for (RecordComponent component : components) {
      component.getAccessor().setAccessible(true);
    }
    return new TypeAdapter<T>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        plain.write(out, value);
      }

      @Override
      public @Nullable T read(JsonReader in) {
        JsonElement read = Streams.parse(in);
        if (read.isJsonNull()) {
          return null;
        }
        fillIn(read, components);
        refuse(raw, components, component -> isAbsent(read, component));
        T value = plain.fromJsonTree(read);
        // An unknown name of an enum becomes null.
        refuse(raw, components, component -> isNull(value, component));
        return value;
      }
    };
  }

  private static void refuse(
      Class<?> raw, RecordComponent[] components, Predicate<RecordComponent> isWrong) {
    for (RecordComponent component : components) {
      if (isWrong.test(component)) {
        throw new JsonParseException(raw.getSimpleName() + " lacks " + component.getName());
      }
    }
  }

  private static void fillIn(JsonElement read, RecordComponent[] components) {
    for (RecordComponent component : components) {
      AddedLater added = component.getAnnotation(AddedLater.class);
      if (added != null && read.isJsonObject() && isAbsent(read, component)) {
        read.getAsJsonObject().addProperty(component.getName(), added.value());
      }
    }
  }

  private static boolean isAbsent(JsonElement read, RecordComponent component) {
    return !read.isJsonObject() || !read.getAsJsonObject().has(component.getName());
  }

  private static boolean isNull(Object value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value) == null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component.getName(), e);
    }
  }
}
