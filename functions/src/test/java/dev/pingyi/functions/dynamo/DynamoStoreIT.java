package dev.pingyi.functions.dynamo;

import static dev.pingyi.core.Fixtures.OFFICE;
import static dev.pingyi.core.Fixtures.aRating;
import static dev.pingyi.core.Fixtures.anEvent;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.store.Change.Count;
import dev.pingyi.core.store.Change.PutConversation;
import dev.pingyi.core.store.Change.PutRating;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.Store;
import dev.pingyi.core.store.StoreContract;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.server.store.EventRecords;
import dev.pingyi.server.store.ItemStore;
import dev.pingyi.server.store.StreamRecord;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class DynamoStoreIT extends StoreContract {
  private static final AtomicInteger TABLES = new AtomicInteger();
  private static DynamoLocal local;
  private static DynamoDbClient client;

  private String name;

  @BeforeAll
  static void start() {
    local = DynamoLocal.start();
    client = local.client();
  }

  @AfterAll
  static void stop() {
    if (local != null) {
      local.close();
    }
  }

  @Override
  protected Store open(ZoneId office, InstantSource officeClock) {
    name = "pingyi-" + TABLES.incrementAndGet();
    assertThat(CreateTable.keepingAll(client, name)).isTrue();
    return new ItemStore(
        new DynamoTable(client, name), office, officeClock, InstantSource.system());
  }

  @Override
  protected List<EventEnvelope> happened() {
    return client.scanPaginator(scan -> scan.tableName(name)).items().stream()
        .map(DynamoItems::read)
        .filter(item -> item.kind().equals(EventRecords.KIND))
        .map(EventRecords::read)
        .toList();
  }

  @Test
  void a_satisfied_rating_costs_at_most_twelve_write_and_four_read_units() {
    Meter meter = new Meter(client, name);
    DynamoDbClient metered =
        DynamoClients.builderAt(local.endpoint())
            .overrideConfiguration(c -> c.addExecutionInterceptor(meter))
            .build();
    Store counted =
        new ItemStore(
            new DynamoTable(metered, name), OFFICE, () -> monday9(), InstantSource.system());

    rateSatisfied(counted);

    System.out.printf(
        "a satisfied rating: %s write units, %s read units%n",
        meter.writeUnits(), meter.readUnits());
    assertThat(meter.writeUnits()).isBetween(10.0, 12.0);
    assertThat(meter.readUnits()).isBetween(3.0, 4.0);
  }

  /** A scan and two taps, as the door takes them: read, decide, commit. */
  private static void rateSatisfied(Store counted) {
    String account = "0123456789abcdefghij";
    Conversation talk = Conversation.begin(account, Language.ZH, monday9());
    for (String cause : List.of("telegram:7123456789:1", "telegram:7123456789:2")) {
      counted.caller(account);
      talk = talk.moved(cause, new Step.Idle(), false, monday9());
      counted.commit(Decision.of(new PutConversation(talk)));
    }
    counted.codeIssue("DH1-02");
    counted.caller(account);
    counted.commit(
        new Decision(
            List.of(
                new PutConversation(
                    talk.remembering(new Recent(reference(1), "DH1-02", "", 1, monday9()))
                        .moved("telegram:7123456789:3", new Step.Idle(), false, monday9())),
                new PutRating(aRating(reference(1))),
                new Count("DH1", NOVEMBER, Counts.of(aRating(reference(1))), "a")),
            List.of(anEvent(reference(1) + "/given", reference(1)))));
  }

  @Test
  void the_stream_tells_every_event_once_and_in_the_order_of_its_subject() {
    DynamoStream stream = new DynamoStream(DynamoClients.streamsAt(local.endpoint()), arn());
    for (int i = 1; i <= 7; i++) {
      // What is no event comes along in the stream and is passed over.
      commit(new PutRating(aRating(reference(i))));
      store.commit(new Decision(List.of(), List.of(anEvent("e" + i, reference(100)))));
    }

    DynamoStream.Reading first = stream.read(Map.of(), 5);
    stream.rewind();
    DynamoStream.Reading again = stream.read(Map.of(), 5);
    List<EventEnvelope> told = new ArrayList<>(events(again));
    DynamoStream.Reading next = again;
    for (int reads = 0; reads < 6; reads++) {
      next = stream.read(next.positions(), 5);
      told.addAll(events(next));
    }

    assertThat(events(first)).isNotEmpty().isEqualTo(events(again));
    assertThat(told)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 7).mapToObj(i -> anEvent("e" + i, reference(100))).toList());
  }

  private String arn() {
    return client.describeTable(t -> t.tableName(name)).table().latestStreamArn();
  }

  private static List<EventEnvelope> events(DynamoStream.Reading reading) {
    return reading.events().stream().map(StreamRecord::read).toList();
  }
}
