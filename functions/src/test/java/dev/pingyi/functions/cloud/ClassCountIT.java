package dev.pingyi.functions.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.functions.dynamo.DynamoTable;
import dev.pingyi.functions.lambda.Certificate;
import dev.pingyi.functions.lambda.LambdaProcess;
import dev.pingyi.functions.lambda.LambdaSetup;
import dev.pingyi.server.AwsEvents;
import dev.pingyi.server.store.ShapeVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many classes a cold start loads up to its first answer: the one figure of a cold start that
 * is the same on every machine, and most of what it costs.
 */
@Timeout(900)
final class ClassCountIT {
  private static final int PLAIN_MAX = 5_300;
  private static final int TLS_MAX = 6_050;

  @TempDir private Path folder;

  @Test
  void the_first_answer_over_http_needs_few_classes() throws IOException {
    try (Cloud cloud = Clouds.open()) {
      assertThat(classesToTheFirstAnswer(cloud, "HTTP", List.of())).isBetween(3_000, PLAIN_MAX);
    }
  }

  @Test
  void the_first_answer_over_tls_needs_few_classes() throws IOException {
    Certificate certificate = Certificate.make(folder);
    List<String> trust = List.of("-Djavax.net.ssl.trustStore=" + certificate.trustStore());
    try (Cloud cloud = Clouds.open(certificate.server())) {
      assertThat(classesToTheFirstAnswer(cloud, "TLS", trust)).isBetween(3_000, TLS_MAX);
    }
  }

  /** A citizen scans a code: the talk is read and written. */
  private int classesToTheFirstAnswer(Cloud cloud, String over, List<String> more)
      throws IOException {
    Path loaded = folder.resolve("classes.log");
    List<String> options = new ArrayList<>(more);
    options.add("-Xlog:class+load:file=" + loaded + ":none:filecount=0");
    LambdaSetup setup = cloud.setup("webhook").options(options.toArray(String[]::new));
    // Only the very first start of a stage finds a table without it.
    ShapeVersion.check(new DynamoTable(cloud.client(), cloud.table()));

    try (LambdaProcess process = LambdaProcess.start(setup)) {
      assertThat(process.ready()).as(process::log).isEmpty();
      String answer = process.invoke(scan(cloud)).body();

      assertThat(answer).contains("\"statusCode\":200", "sendMessage");
      assertThat(cloud.aws().calls()).anyMatch(call -> call.endsWith("PutItem"));
    }
    return count(loaded, over);
  }

  private static int count(Path loaded, String over) throws IOException {
    try (Stream<String> lines = Files.lines(loaded)) {
      int classes = Math.toIntExact(lines.filter(line -> line.contains(" source: ")).count());
      System.out.printf("a cold start to its first answer over %s: %d classes%n", over, classes);
      return classes;
    }
  }

  private static String scan(Cloud cloud) {
    var event = AwsEvents.request("POST", "/telegram");
    event.getAsJsonObject("headers").addProperty("x-telegram-bot-api-secret-token", Cloud.SECRET);
    event.addProperty(
        "body",
        """
        {"update_id":1,"message":{"message_id":1,"date":1795572003,"text":"/start %s",
         "chat":{"id":7,"type":"private"},"from":{"id":7,"is_bot":false,"first_name":"A"}}}
        """
            .formatted(cloud.code("DH1-01")));
    return event.toString();
  }
}
