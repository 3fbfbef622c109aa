package dev.pingyi.core.architecture.broken;

import com.google.gson.JsonObject;

/** Brings a library into core. */
public final class LeansOnGson {
  JsonObject written() {
    return new JsonObject();
  }
}
