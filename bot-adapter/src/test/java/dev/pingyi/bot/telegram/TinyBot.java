package dev.pingyi.bot.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A bot of a few lines on our channel, behind a real webhook. */
final class TinyBot implements AutoCloseable {
  static final String TOKEN = "42:AAF-token_of_tests";
  static final String SECRET = "Secret_of-tests_1";

  final TelegramChannel channel;
  final List<Inbound> heard = new CopyOnWriteArrayList<>();
  final List<ParsedRequest> readings = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  /** A patient one: on a busy machine, nothing is given up that would have come. */
  TinyBot(StrictTelegram telegram) {
    this(new TelegramChannel(settings(telegram), InstantSource.system(), Duration.ofSeconds(20)));
  }

  TinyBot(TelegramChannel channel) {
    this.channel = channel;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/telegram", this::serve);
    server.start();
  }

  static TelegramSettings settings(StrictTelegram telegram) {
    return new TelegramSettings(TOKEN, SECRET, "PingyiBot", telegram.api());
  }

  URI webhook() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/telegram");
  }

  /** The next requests are answered 500 and do nothing. */
  void fails(int times) {
    failures.set(times);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    WebResponse response = response(request(exchange));
    response.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
    byte[] body = response.body();
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private WebResponse response(WebRequest request) {
    ParsedRequest parsed = channel.read(request);
    readings.add(parsed);
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return WebResponse.empty(500);
    }
    return switch (parsed) {
      case ParsedRequest.Echo echo -> WebResponse.text(200, "text/plain", echo.text());
      case ParsedRequest.Ignored _ -> WebResponse.empty(200);
      case ParsedRequest.Refused refused -> WebResponse.empty(refused.status());
      case ParsedRequest.Message message -> {
        heard.add(message.inbound());
        Reply reply = reply(message.inbound());
        yield channel.answer(message.inbound(), message, reply);
      }
    };
  }

  private static WebRequest request(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return new WebRequest("POST", "/telegram", headers, Map.of(), Map.of(), body);
  }

  /** Grades, then thanks; 旧 is a button that has expired; 静 gets no answer. */
  private static Reply reply(Inbound inbound) {
    return switch (inbound.said()) {
      case Said.Start start -> question("扫码 " + start.token());
      case Said.Attachment _ -> Reply.message("我只能读文字");
      case Said.Text text -> Reply.message("您说：" + text.text());
      case Said.Phone phone -> Reply.message(phone.own() ? "记下了" : "请分享您自己的号码");
      case Said.Tap tap ->
          switch (tap.data()) {
            case "g.4" -> Reply.message("谢谢，您选了满意");
            case "g.same" -> question("扫码 again");
            case "g.quiet" -> Reply.silence();
            default -> Reply.notice("这个按钮已经过期");
          };
    };
  }

  private static Reply question(String text) {
    return Reply.message(
        text,
        List.of(
            List.of(button("非常满意", "g.5"), button("满意", "g.4")),
            List.of(button("不满意", "g.2"), button("非常不满意", "g.1")),
            List.of(button("静", "g.quiet"), button("同", "g.same"))));
  }

  private static Button button(String label, String data) {
    return new Button(label, data, Button.Kind.CHOICE, false);
  }
}
