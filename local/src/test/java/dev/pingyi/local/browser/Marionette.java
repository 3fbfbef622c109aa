package dev.pingyi.local.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openqa.selenium.remote.Command;
import org.openqa.selenium.remote.CommandExecutor;
import org.openqa.selenium.remote.DriverCommand;
import org.openqa.selenium.remote.ErrorCodec;
import org.openqa.selenium.remote.Response;

/**
 * Speaks to a Firefox in its own tongue, so that its driver, which Debian does not have, is not
 * needed: each message is its length, a colon, and {@code [0, id, command, parameters]}; each
 * answer {@code [1, id, error, result]}.
 */
final class Marionette implements CommandExecutor {
  private static final Gson GSON = new Gson();

  /** What our tests ask a browser for. */
  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          entry(DriverCommand.NEW_SESSION, "WebDriver:NewSession"),
          entry(DriverCommand.GET, "WebDriver:Navigate"),
          entry(DriverCommand.FIND_ELEMENT, "WebDriver:FindElement"),
          entry(DriverCommand.FIND_ELEMENTS, "WebDriver:FindElements"),
          entry(DriverCommand.CLICK_ELEMENT, "WebDriver:ElementClick"),
          entry(DriverCommand.SEND_KEYS_TO_ELEMENT, "WebDriver:ElementSendKeys"),
          entry(DriverCommand.GET_ELEMENT_TEXT, "WebDriver:GetElementText"),
          entry(DriverCommand.GET_ELEMENT_ATTRIBUTE, "WebDriver:GetElementAttribute"),
          entry(DriverCommand.IS_ELEMENT_DISPLAYED, "WebDriver:IsElementDisplayed"),
          entry(DriverCommand.EXECUTE_SCRIPT, "WebDriver:ExecuteScript"),
          entry(DriverCommand.SCREENSHOT, "WebDriver:TakeScreenshot"),
          entry(DriverCommand.SET_CURRENT_WINDOW_SIZE, "WebDriver:SetWindowRect"),
          entry(DriverCommand.QUIT, "Marionette:Quit"));

  private final Socket socket;
  private final InputStream in;
  private int sent;

  Marionette(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    in = new BufferedInputStream(socket.getInputStream());
    read();
  }

  @Override
  public Response execute(Command command) throws IOException {
    String name = COMMANDS.get(command.getName());
    if (name == null) {
      throw new UnsupportedOperationException(command.getName());
    }
    boolean first = command.getName().equals(DriverCommand.NEW_SESSION);
    JsonElement result = ask(name, first ? Map.of() : parameters(command));
    Response response = new Response(command.getSessionId());
    response.setState("success");
    if (first) {
      JsonObject session = result.getAsJsonObject();
      response.setSessionId(session.get("sessionId").getAsString());
      response.setValue(GSON.fromJson(session.get("capabilities"), Object.class));
    } else {
      response.setValue(GSON.fromJson(value(result), Object.class));
    }
    return response;
  }

  /** Single values come in an object of their own. */
  private static JsonElement value(JsonElement result) {
    return result.isJsonObject() && result.getAsJsonObject().has("value")
        ? result.getAsJsonObject().get("value")
        : result;
  }

  private static Map<String, ?> parameters(Command command) {
    Map<String, ?> given = command.getParameters();
    return switch (command.getName()) {
      case DriverCommand.SEND_KEYS_TO_ELEMENT ->
          Map.of("id", given.get("id"), "text", keys(given.get("value")));
      case DriverCommand.SCREENSHOT -> Map.of("full", false);
      case DriverCommand.QUIT -> Map.of("flags", List.of("eForceQuit"));
      default -> given;
    };
  }

  private static String keys(Object parts) {
    return Arrays.stream((CharSequence[]) parts).collect(Collectors.joining());
  }

  private JsonElement ask(String name, Map<String, ?> parameters) throws IOException {
    byte[] message = GSON.toJson(List.of(0, ++sent, name, parameters)).getBytes(UTF_8);
    socket.getOutputStream().write((message.length + ":").getBytes(UTF_8));
    socket.getOutputStream().write(message);
    JsonArray answer = JsonParser.parseString(read()).getAsJsonArray();
    if (!answer.get(2).isJsonNull()) {
      JsonObject error = answer.get(2).getAsJsonObject();
      throw ErrorCodec.createDefault().decode(Map.of("value", GSON.fromJson(error, Map.class)));
    }
    return answer.get(3);
  }

  private String read() throws IOException {
    int length = 0;
    for (int next = in.read(); next != ':'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("Firefox is gone");
      }
      length = 10 * length + Character.digit(next, 10);
    }
    return new String(in.readNBytes(length), UTF_8);
  }
}
