package dev.pingyi.local.console;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Grades;
import dev.pingyi.local.web.Gateway;
import dev.pingyi.local.web.Incoming;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One invented citizen: scans, taps two grades, and after a bad one goes on or gives up. */
final class CrowdCitizen {
  /** As the buttons say it, best first. */
  private static final List<String> GRADES = List.of("非常满意", "满意", "基本满意", "不满意", "非常不满意");

  /** More questions than a talk has. */
  private static final int TAPS_MOST = 12;

  private final Gateway gateway;
  private final RandomGenerator chance;
  private final Grades grades;
  private final double badShare;
  private List<String> cookies = List.of();
  private int said;

  CrowdCitizen(Gateway gateway, RandomGenerator chance, Grades grades, double badShare) {
    this.gateway = gateway;
    this.chance = chance;
    this.grades = grades;
    this.badShare = badShare;
  }

  /** A rating that was given. */
  record Visit(boolean bad) {}

  /** A button as the web chat gets it. */
  private record Button(String label, String data, String kind, boolean ticked) {}

  /** Empty if the code was not accepted. */
  List<Visit> rate(String token) {
    Grade matter = grade();
    Grade person = chance.nextInt(3) > 0 ? matter : grade();
    Optional<List<Button>> second =
        scan(token)
            .flatMap(buttons -> tap(buttons, matter))
            .flatMap(buttons -> tap(buttons, person));
    boolean bad = grades.isBad(Grade.lower(matter, person));
    if (bad && chance.nextBoolean()) {
      second.ifPresent(this::finish);
    }
    return second.map(buttons -> List.of(new Visit(bad))).orElse(List.of());
  }

  /** Gives the best grade twice, whatever was done. */
  List<Visit> praise(String token) {
    return scan(token)
        .flatMap(buttons -> tap(buttons, Grade.VERY_SATISFIED))
        .flatMap(buttons -> tap(buttons, Grade.VERY_SATISFIED))
        .map(buttons -> List.of(new Visit(false)))
        .orElse(List.of());
  }

  private Grade grade() {
    double draw = chance.nextDouble();
    if (draw < badShare) {
      return chance.nextInt(4) == 0 ? Grade.VERY_DISSATISFIED : Grade.DISSATISFIED;
    }
    int praise = chance.nextInt(100);
    return praise < 55
        ? Grade.VERY_SATISFIED
        : praise < 90 ? Grade.SATISFIED : Grade.FAIRLY_SATISFIED;
  }

  private Optional<List<Button>> tap(List<Button> buttons, Grade grade) {
    String label = GRADES.get(5 - grade.score());
    return buttons.stream()
        .filter(button -> button.label().replaceAll("\\P{IsHan}", "").equals(label))
        .findFirst()
        .flatMap(button -> say("tap", button.data()));
  }

  /** Answers whatever is asked: skips where that is possible, else takes any choice. */
  private void finish(List<Button> first) {
    List<Button> buttons = first;
    for (int i = 0; i < TAPS_MOST && !buttons.isEmpty(); i++) {
      buttons = next(buttons).flatMap(button -> say("tap", button.data())).orElse(List.of());
    }
  }

  private Optional<Button> next(List<Button> buttons) {
    boolean ticked = buttons.stream().anyMatch(Button::ticked);
    List<Button> boxes = buttons.stream().filter(button -> button.kind().equals("box")).toList();
    if (!ticked && !boxes.isEmpty()) {
      return Optional.of(boxes.get(chance.nextInt(boxes.size())));
    }
    List<Button> choices =
        buttons.stream().filter(button -> button.kind().equals("choice")).toList();
    return buttons.stream()
        .filter(button -> button.kind().equals("main") || button.label().contains("跳过"))
        .findFirst()
        .or(() -> choices.stream().skip(chance.nextInt(Math.max(1, choices.size()))).findFirst());
  }

  /** The page of the code begins the talk and gives the session; its script asks for the rest. */
  private Optional<List<Button>> scan(String token) {
    return answered("GET", "/s/" + token, "")
        .flatMap(_ -> answered("GET", "/web/messages", ""))
        .map(CrowdCitizen::buttons);
  }

  /** The buttons of the answer; nothing if the door refused. */
  private Optional<List<Button>> say(String what, String value) {
    JsonObject body = new JsonObject();
    body.addProperty("phone", "crowd");
    body.addProperty("id", "c" + said++);
    body.addProperty(what, value);
    return answered("POST", "/web/say", body.toString()).map(CrowdCitizen::buttons);
  }

  private Optional<String> answered(String method, String path, String body) {
    WebResponse response = gateway.answer(request(method, path, body));
    if (response.status() != 200) {
      return Optional.empty();
    }
    if (!response.cookies().isEmpty()) {
      cookies = response.cookies().stream().map(cookie -> cookie.split(";", 2)[0]).toList();
    }
    return Optional.of(new String(response.body(), StandardCharsets.UTF_8));
  }

  private Incoming request(String method, String path, String body) {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new Incoming(
        method,
        path,
        "phone=crowd&after=0",
        Map.of("content-type", "application/json", "accept", "application/json"),
        cookies,
        here,
        here,
        body.getBytes(StandardCharsets.UTF_8));
  }

  /** Those of the newest message that has any. */
  private static List<Button> buttons(String json) {
    List<Button> buttons = new ArrayList<>();
    JsonArray messages = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("messages");
    for (JsonElement message : messages) {
      JsonArray rows = message.getAsJsonObject().getAsJsonArray("rows");
      if (rows != null && !rows.isEmpty()) {
        buttons.clear();
        rows.forEach(row -> row.getAsJsonArray().forEach(button -> buttons.add(button(button))));
      }
    }
    return buttons;
  }

  private static Button button(JsonElement element) {
    JsonObject button = element.getAsJsonObject();
    JsonElement ticked = button.get("ticked");
    return new Button(
        button.get("label").getAsString(),
        button.get("data").getAsString(),
        button.get("kind").getAsString(),
        ticked != null && ticked.getAsBoolean());
  }
}
