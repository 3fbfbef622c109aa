package dev.pingyi.bench;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** The last line of every benchmark: one JSON object, for whoever compares it with a budget. */
public final class Ratios {
  private static final int PLACES = 3;

  private final JsonObject json = new JsonObject();

  public Ratios ratio(String name, double of, double to) {
    if (to <= 0) {
      throw new IllegalArgumentException(name + " is a ratio to " + to);
    }
    return figure(name, of / to);
  }

  public Ratios figure(String name, double value) {
    json.addProperty(name, BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP));
    return this;
  }

  /** As it was put in, for the table above the line. */
  public String shown(String name) {
    return String.format(Locale.ROOT, "%.2f", json.get(name).getAsDouble());
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
