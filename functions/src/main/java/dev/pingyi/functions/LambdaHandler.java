package dev.pingyi.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pingyi.server.door.DoorNames;
import dev.pingyi.server.telemetry.Log;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.AotApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * What Lambda calls: finds the function named by {@code SPRING_CLOUD_FUNCTION_DEFINITION} in the
 * catalog and hands the event through whole.
 *
 * <p>The adapter's own invoker takes HTTP events apart and can answer neither bytes nor cookies;
 * see docs/decisions/0004-own-lambda-handler.md.
 */
public final class LambdaHandler implements RequestStreamHandler {
  /** How Spring calls the class that it makes of the beans at build time. */
  private static final String AHEAD_OF_TIME = "__ApplicationContextInitializer";

  private final Function<Message<String>, String> door;
  private final RefreshingDoors doors;
  // Lambda's own list of resources holds them weakly.
  private final Readiness readiness;

  public LambdaHandler() {
    this(
        Optional.ofNullable(System.getenv("SPRING_CLOUD_FUNCTION_DEFINITION"))
            .orElse(DoorNames.WEBHOOK),
        App.class);
    readiness.prepare(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"));
  }

  LambdaHandler(String name, Class<? extends App> app) {
    BeanFactory beans = beans(app);
    Function<Message<String>, String> found = beans.getBean(FunctionCatalog.class).lookup(name);
    if (found == null) {
      throw new IllegalStateException(
          "SPRING_CLOUD_FUNCTION_DEFINITION is '" + name + "'; allowed: " + DoorNames.ALL);
    }
    door = found;
    doors = beans.getBean(RefreshingDoors.class);
    readiness = new Readiness(doors, beans.getBean(AwsPlatform.class), name, this::take);
  }

  /**
   * Our own beans and nothing else: what Spring Boot brings for settings files, logging and
   * conversion is a fifth of the classes of a cold start, and nothing here asks for it. Nor for
   * what a context starts: it looks through every bean for listeners, and nobody listens.
   */
  private static BeanFactory beans(Class<? extends App> app) {
    if (!AotDetector.useGeneratedArtifacts()) {
      return new AnnotationConfigApplicationContext(app);
    }
    GenericApplicationContext context = new GenericApplicationContext();
    AotApplicationContextInitializer.forInitializerClasses(app.getName() + AHEAD_OF_TIME)
        .initialize(context);
    return context.getDefaultListableBeanFactory();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context lambda)
      throws IOException {
    String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    answer.write(
        ScopedValue.where(Log.REQUEST, lambda.getAwsRequestId())
            .call(() -> take(text))
            .getBytes(StandardCharsets.UTF_8));
  }

  private String take(String event) {
    if (!event.stripLeading().startsWith("{")) {
      // What is none was not meant for a door, and some doors do not look at what they get.
      throw new IllegalArgumentException("an event is a JSON object");
    }
    // What keeps the doors shut may be said in full: it is about settings, not about people.
    var _ = doors.get();
    try {
      return door.apply(MessageBuilder.withPayload(event).build());
    } catch (RuntimeException e) {
      // Lambda's client writes the message into the log, and it may quote what somebody wrote.
      Log.error("lambda", "failed", e);
      throw new IllegalStateException("the door failed because of a " + e.getClass().getName());
    }
  }
}
