package dev.pingyi.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.notify.OutboundMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Somebody's phone with the test's own chat service on it. */
public final class Phone {
  private final Town town;
  private final String name;
  private final List<JsonObject> screen = new ArrayList<>();
  private int spoken;
  private int said;
  private String last = "";

  public Phone(Town town, String name) {
    this.town = town;
    this.name = name;
  }

  public Phone scans(String counter) {
    return opens(town.code(counter));
  }

  /** Opens a link with a token: a printed code or an invitation. */
  public Phone opens(String token) {
    return says("start", token);
  }

  public Phone writes(String text) {
    return says("text", text);
  }

  /** Taps the newest button whose label contains this. */
  public Phone taps(String label) {
    return says("tap", button(label));
  }

  /** Taps a button and writes the words that it asks for. */
  public Phone does(String label) {
    return taps(label).writes("已看过录像和登记，情况清楚");
  }

  /** Writes something that the door fails on. */
  public void fails(String text) {
    assertThat(post("text", text).get("statusCode").getAsInt()).isEqualTo(500);
  }

  private Phone says(String what, String value) {
    JsonObject response = post(what, value);
    assertThat(response.get("statusCode").getAsInt()).isEqualTo(200);
    screen.add(JsonParser.parseString(response.get("body").getAsString()).getAsJsonObject());
    town.settle();
    return this;
  }

  /** The very same message arrives again, as after an answer that was lost. */
  public Phone repeats() {
    assertThat(deliver().get("statusCode").getAsInt()).isEqualTo(200);
    town.settle();
    return this;
  }

  private JsonObject post(String what, String value) {
    JsonObject body = new JsonObject();
    body.addProperty("id", name + "-" + said++);
    body.addProperty("from", name);
    body.addProperty(what, value);
    last = body.toString();
    return deliver();
  }

  private JsonObject deliver() {
    String answer = town.doors().webhook(AwsEvents.message(last).toString());
    return JsonParser.parseString(answer).getAsJsonObject();
  }

  /** The newest message says so. */
  public Phone sees(String words) {
    look();
    assertThat(text(screen.getLast())).contains(words);
    return this;
  }

  /** How many of all messages say so. */
  public long timesSaw(String words) {
    look();
    return screen.stream().filter(message -> text(message).contains(words)).count();
  }

  private void look() {
    List<OutboundMessage> all = town.channel().sent();
    all.stream()
        .skip(spoken)
        .filter(speech -> speech.to().id().equals(name))
        .forEach(speech -> screen.add(FakeChannel.json(speech.reply())));
    spoken = all.size();
  }

  private String button(String label) {
    look();
    return screen.reversed().stream()
        .flatMap(Phone::buttons)
        .filter(button -> button.get("label").getAsString().contains(label))
        .findFirst()
        .map(button -> button.get("data").getAsString())
        .orElseThrow(() -> new AssertionError("no button " + label + " on the phone of " + name));
  }

  private static Stream<JsonObject> buttons(JsonObject message) {
    return message.getAsJsonArray("buttons").asList().stream().map(JsonElement::getAsJsonObject);
  }

  private static String text(JsonObject message) {
    return message.get("text").getAsString();
  }
}
