package dev.pingyi.bot.pager;

import com.google.gson.JsonPrimitive;
import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.OutboundMessage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes {@code NAME NUMBER WORDS}, and is asked by a GET whether it is there. */
final class PagerChannel implements Channel {
  private static final Pattern CALL = Pattern.compile("([a-z]+) ([0-9]+) (.+)");

  private final String key;

  PagerChannel(String key) {
    if (!key.matches("[A-Za-z0-9]+")) {
      throw new IllegalArgumentException(
          "%s is a value of %d characters (not shown); it must be of A-Z a-z 0-9"
              .formatted(PagerFactory.KEY, key.length()));
    }
    this.key = key;
  }

  @Override
  public String name() {
    return PagerFactory.NAME;
  }

  @Override
  public ParsedRequest read(WebRequest request) {
    if (!request.parameter("key").equals(Optional.of(key))) {
      return new ParsedRequest.Refused(401, "wrong or missing key");
    }
    if (request.method().equals("GET")) {
      return new ParsedRequest.Echo(request.parameter("echo").orElse(""));
    }
    Matcher call = CALL.matcher(request.body());
    return call.matches()
        ? new ParsedRequest.Message(
            new Inbound(
                "pager:" + call.group(2),
                new Address(PagerFactory.NAME, call.group(1)),
                Language.ZH,
                new Said.Text(call.group(3))),
            "")
        : new ParsedRequest.Ignored("no call");
  }

  @Override
  public WebResponse answer(Inbound inbound, ParsedRequest.Message message, Reply reply) {
    StringBuilder text = new StringBuilder(reply.text());
    List<Button> buttons = reply.rows().stream().flatMap(List::stream).toList();
    for (int i = 0; i < buttons.size(); i++) {
      text.append('\n').append(i + 1).append(' ').append(buttons.get(i).label());
    }
    return WebResponse.json(200, new JsonPrimitive(text.toString()).toString());
  }

  @Override
  public Delivery send(OutboundMessage message) {
    return message.to().id().equals("silent")
        ? new Delivery.WindowClosed("silent for two days")
        : new Delivery.Sent();
  }

  @Override
  public Optional<String> link(String token) {
    return Optional.empty();
  }
}
