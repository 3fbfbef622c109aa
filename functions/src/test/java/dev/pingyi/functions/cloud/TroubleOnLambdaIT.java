package dev.pingyi.functions.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.telegram.TelegramUser;
import dev.pingyi.core.Fixtures;
import dev.pingyi.core.TakesPatience;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.notify.DeliveryState.State;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.store.Change.PutDelivery;
import dev.pingyi.core.store.Change.PutRating;
import dev.pingyi.core.store.Decision;
import dev.pingyi.events.Json;
import dev.pingyi.functions.lambda.Answer;
import dev.pingyi.functions.lambda.LambdaFunction;
import dev.pingyi.server.AwsEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Functions that cannot start, and one that is killed in the middle of its work. */
@TakesPatience
@Timeout(900)
final class TroubleOnLambdaIT {
  private Cloud cloud;

  @BeforeEach
  void open() {
    cloud = Clouds.open();
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void an_unknown_door_is_named_when_the_function_starts() {
    Answer answer = cloud.invoke("window", "{}");

    assertThat(answer).isInstanceOf(Answer.Failed.class);
    assertThat(((Answer.Failed) answer).body())
        .contains("SPRING_CLOUD_FUNCTION_DEFINITION is 'window'")
        .contains("allowed: [webhook, react, speak, tick, announce, office]");
  }

  @Test
  void a_message_is_said_once_although_its_speaker_was_killed_before_it_was_heard()
      throws IOException {
    TelegramUser officer = cloud.joins(11, "callback", "*");
    List<StrictQueue.Message> owed = ratedBadly();
    LambdaFunction speak = cloud.function("speak", cloud.setup("speak"));

    // A chat service to which one can connect and which never says a word.
    try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      cloud.callsTelegramAt("http://127.0.0.1:" + deaf.getLocalPort());
      CompletableFuture<Socket> begunToSpeak = firstCallOf(deaf);
      assertThat(speak.invoke(Cloud.sqs(owed), begunToSpeak)).isEqualTo(new Answer.TimedOut());
      begunToSpeak.join().close();
    }
    cloud.callsTelegramAt(cloud.telegram().api());
    // The queue delivers again; what the dead one claimed is put off and not said.
    assertThat(AwsEvents.failures(cloud.invoke("speak", Cloud.sqs(owed)).body())).isEmpty();
    assertThat(speak.starts()).isEqualTo(2);
    assertThat(timesTold(officer)).isZero();
    List<StrictQueue.Message> again = whenTheClaimIsOver();
    cloud.invoke("speak", Cloud.sqs(again));
    cloud.invoke("speak", Cloud.sqs(again));

    assertThat(timesTold(officer)).isEqualTo(1);
    assertThat(speak.starts()).isEqualTo(2);
  }

  /** Done with the first call; by then its speaker has claimed what it is about to say. */
  private static CompletableFuture<Socket> firstCallOf(ServerSocket deaf) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return deaf.accept();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private List<StrictQueue.Message> ratedBadly() {
    TelegramUser citizen = cloud.telegram().user(5_000_000_001L);
    citizen.sends("/start " + cloud.code("DH1-01"));
    List.of("不满意", "不满意", "先这样").forEach(citizen::taps);
    cloud.invoke("react", AwsEvents.stream(cloud.records()));
    List<StrictQueue.Message> owed = cloud.aws().queue().take();
    assertThat(owed).hasSize(1);
    return owed;
  }

  private static long timesTold(TelegramUser officer) {
    return officer.sees().stream().filter(each -> each.text().contains("【新差评】")).count();
  }

  /** Real time cannot be moved: what waits for it is told that it has passed. */
  private List<StrictQueue.Message> whenTheClaimIsOver() {
    List<StrictQueue.Message> later = cloud.aws().queue().messages();
    assertThat(later).hasSize(1);
    StrictQueue.Message waits = later.getFirst();
    Notification notification = Json.read(waits.body(), Notification.class);
    DeliveryState claim = cloud.store().messages().delivery(notification.id()).orElseThrow();
    assertThat(claim.state()).isEqualTo(State.CLAIMED);
    assertThat(waits.delay()).isLessThanOrEqualTo(Duration.ofSeconds(90));
    assertThat(waits.sentAt().plus(waits.delay())).isAfterOrEqualTo(claim.until());
    DeliveryState over =
        new DeliveryState(claim.id(), claim.version() + 1, State.CLAIMED, Instant.EPOCH);
    cloud.store().commit(Decision.of(new PutDelivery(over)));
    return later.stream()
        .map(
            message ->
                new StrictQueue.Message(
                    message.id(),
                    Json.write(notification.notBefore(Instant.EPOCH)),
                    message.sentAt(),
                    Duration.ZERO))
        .toList();
  }

  @Test
  void a_missing_setting_is_named_at_the_first_call_and_the_function_lives_on() {
    cloud.function("tick", cloud.setup("tick").without("PINGYI_TABLE"));

    Answer answer = cloud.invoke("tick", AwsEvents.sample("scheduler").toString());

    assertThat(answer).isInstanceOf(Answer.Failed.class);
    assertThat(((Answer.Failed) answer).body()).contains("PINGYI_TABLE is not set");
  }

  @Test
  void a_table_of_an_older_shape_keeps_every_door_shut_with_one_sentence() {
    cloud.store().commit(Decision.of(new PutRating(Fixtures.aRating(Fixtures.reference(1)))));

    Answer answer = cloud.invoke("webhook", AwsEvents.request("GET", "/health").toString());

    assertThat(((Answer.Failed) answer).body())
        .contains("The table " + cloud.table() + " is of an older shape than this program")
        .contains("deploy the older program again, or a stage of another name");
  }

  @Test
  void a_secret_that_is_no_json_is_told_without_being_shown() {
    cloud.aws().secret("root-key-of-a-test");

    Answer answer = cloud.invoke("tick", AwsEvents.sample("scheduler").toString());

    assertThat(((Answer.Failed) answer).body())
        .contains("the secret of PINGYI_SETTINGS is not a JSON object")
        .doesNotContain("root-key");
    assertThat(cloud.log()).doesNotContain("root-key");
  }
}
