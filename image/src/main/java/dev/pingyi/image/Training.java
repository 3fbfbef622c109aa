package dev.pingyi.image;

import com.google.gson.JsonObject;
import dev.pingyi.functions.lambda.Answer;
import dev.pingyi.functions.lambda.Certificate;
import dev.pingyi.functions.lambda.LambdaProcess;
import dev.pingyi.functions.lambda.LambdaSetup;
import dev.pingyi.server.store.Image;
import dev.pingyi.server.store.ShapeVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs the laid out functions once, so that the JVM writes down what it loaded and linked: {@code
 * java dev.pingyi.image.Training FOLDER} leaves the cache in the folder.
 *
 * <p>It must run with the Java, at the place and on the kind of processor that the functions will
 * have, which is why the Dockerfile does it.
 */
public final class Training {
  private static final int SECONDS_MAX = 120;

  /** For this run only: they protect nothing. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "PINGYI_KEYS",
          "{\"root\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"versions\":{\"1\":"
              + "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"}}",
          "PINGYI_PUBLIC_URL",
          "https://rate.example",
          "PINGYI_TELEGRAM_TOKEN",
          "0:training",
          "PINGYI_TELEGRAM_SECRET",
          "training",
          "PINGYI_TELEGRAM_API",
          "http://127.0.0.1:9");

  private Training() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    train(folder);
    System.out.printf(
        "The AOT cache %s has %,d bytes and can be used.%n",
        ImageCommand.CACHE, Files.size(folder.resolve(ImageCommand.CACHE)));
  }

  /** Makes the cache of a laid out folder and sees that it can be used. */
  public static void train(Path folder) throws IOException {
    Certificate certificate = Certificate.read(folder.resolve("training"));
    try (TlsFront aws = new TlsFront(certificate, SETTINGS, (target, _) -> emptyTable(target))) {
      LambdaSetup setup = setup(folder, aws, certificate);
      run(setup, List.of("-XX:AOTCacheOutput=" + ImageCommand.CACHE));
      run(setup, ImageCommand.WITH_CACHE);
    }
  }

  /** A table of our shape in which nothing is found. */
  private static TlsFront.Reply emptyTable(String target) {
    JsonObject answer = new JsonObject();
    if (target.endsWith(".GetItem")) {
      answer.add("Item", Image.write(ShapeVersion.item()));
    }
    return TlsFront.Reply.good(answer.toString());
  }

  private static LambdaSetup setup(Path folder, TlsFront aws, Certificate certificate) {
    return LambdaSetup.of(
            folder,
            Map.of(
                "AWS_ENDPOINT_URL", aws.address(),
                "PINGYI_TABLE", "training",
                "PINGYI_QUEUE", aws.address() + "/000000000000/training",
                "PINGYI_SETTINGS", "training",
                "SPRING_CLOUD_FUNCTION_DEFINITION", "webhook"))
        .options("-Djavax.net.ssl.trustStore=" + certificate.trustStore());
  }

  private static void run(LambdaSetup setup, List<String> options) {
    try (LambdaProcess process =
        LambdaProcess.start(setup, managed -> ImageCommand.of(managed, options))) {
      Answer answer = process.invoke(greeting());
      if (!answer.body().contains("sendMessage")) {
        throw new IllegalStateException(answer + "\n" + process.log());
      }
      end(process);
    } catch (AssertionError notAnswered) {
      throw new IllegalStateException(
          "The functions did not answer with " + options + "; see above.", notAnswered);
    }
  }

  /** With good manners, for the cache is written at the end. */
  private static void end(LambdaProcess process) {
    process.handle().destroy();
    try {
      process.handle().onExit().get(SECONDS_MAX, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("The functions do not end:\n" + process.log(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Somebody writes to the bot. The constructor has practised a rating already. */
  private static String greeting() {
    JsonObject http = new JsonObject();
    http.addProperty("method", "POST");
    JsonObject context = new JsonObject();
    context.add("http", http);
    JsonObject headers = new JsonObject();
    headers.addProperty("x-telegram-bot-api-secret-token", SETTINGS.get("PINGYI_TELEGRAM_SECRET"));
    JsonObject event = new JsonObject();
    event.addProperty("rawPath", "/telegram");
    event.add("requestContext", context);
    event.add("headers", headers);
    event.addProperty(
        "body",
        """
        {"update_id":1,"message":{"message_id":1,"date":0,"text":"hello",\
        "from":{"id":1,"is_bot":false,"first_name":"-"},"chat":{"id":1,"type":"private"}}}\
        """);
    return event.toString();
  }
}
