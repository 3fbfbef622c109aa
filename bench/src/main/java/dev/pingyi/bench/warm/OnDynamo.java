package dev.pingyi.bench.warm;

import dev.pingyi.bench.Citizen;
import dev.pingyi.bench.Town;
import dev.pingyi.functions.dynamo.CreateTable;
import dev.pingyi.functions.dynamo.DynamoClients;
import dev.pingyi.functions.dynamo.DynamoStream;
import dev.pingyi.functions.dynamo.DynamoTable;
import dev.pingyi.functions.dynamo.Meter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The doors over DynamoDB Local, and the calls that they make of it, sent bare. */
final class OnDynamo implements AutoCloseable {
  static final List<String> TURNS =
      List.of("a scan", "the first grade", "the second grade, which commits the rating");

  private static final String TABLE = "pingyi";
  private static final int EVENTS_MAX = 100;

  private final URI store;
  private final String telegram;
  private final DynamoDbClient client;
  private final Town town;
  private final List<Bare> turns;
  private final AtomicLong people = new AtomicLong();

  OnDynamo(URI store, String telegram) {
    this.store = store;
    this.telegram = telegram;
    client = DynamoClients.at(store);
    CreateTable.ifAbsent(client, TABLE);
    town = new Town(new DynamoTable(client, TABLE), telegram);
    // The first scan of a day at a counter writes the day, too, which later ones do not.
    ratings(Town.counters()).forEach(Runnable::run);
    turns = recorded();
  }

  /** A rating in words by the door, one by taps, and the same calls of the store without it. */
  void inTurns(Turns inWords, Turns byTaps, Turns bare) {
    timed(inWords, Citizen::ratesInWords);
    timed(byTaps, Citizen::rates);
    List<List<SdkRequest>> calls = calls();
    for (int turn = 0; turn < calls.size(); turn++) {
      List<SdkRequest> each = calls.get(turn);
      bare.time(turn, () -> Bare.send(client, each));
    }
  }

  private void timed(Turns turns, Citizen.Way way) {
    long number = people.incrementAndGet();
    List<String> done = new ArrayList<>();
    way.rate(
        new Citizen(number),
        town.code((int) number),
        event -> {
          turns.time(done.size(), () -> done.add(town.doors().webhook(event)));
          return done.getLast();
        });
  }

  /** So many ratings by the door, ready to be given. */
  List<Runnable> ratings(int number) {
    return ratings(number, Citizen::rates);
  }

  List<Runnable> ratingsInWords(int number) {
    return ratings(number, Citizen::ratesInWords);
  }

  private List<Runnable> ratings(int number, Citizen.Way way) {
    return Stream.generate(() -> rating(way)).limit(number).toList();
  }

  /** So many times the same calls of the store, ready to be sent. */
  List<Runnable> bare(int number) {
    return Stream.generate(this::calls)
        .limit(number)
        .<Runnable>map(all -> () -> all.forEach(each -> Bare.send(client, each)))
        .toList();
  }

  String callsInAll() {
    return turns.stream()
        .flatMap(turn -> turn.calls().stream())
        .map(call -> call.getClass().getSimpleName().replace("Request", ""))
        .collect(Collectors.joining(", "));
  }

  /** Units of one rating: its three messages, and what the stream sets off. */
  Meter metered() {
    Meter meter = new Meter(client, TABLE);
    try (DynamoDbClient counted = listened(meter)) {
      Town own = new Town(new DynamoTable(counted, TABLE), telegram);
      long number = people.incrementAndGet();
      DynamoStream stream = stream();
      Map<String, String> before = end(stream);
      new Citizen(number).rates(own.code((int) number), own.doors()::webhook);
      stream
          .read(before, EVENTS_MAX)
          .events()
          .forEach(event -> own.doors().react("{\"Records\":[" + event + "]}"));
      return meter;
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private List<Bare> recorded() {
    Recorder recorder = new Recorder();
    try (DynamoDbClient listened = listened(recorder)) {
      Town own = new Town(new DynamoTable(listened, TABLE), telegram);
      List<List<SdkRequest>> calls = new ArrayList<>();
      long number = people.incrementAndGet();
      new Citizen(number)
          .ratesInWords(
              own.code((int) number),
              event -> {
                String answer = own.doors().webhook(event);
                calls.add(recorder.taken());
                return answer;
              });
      Names names = Names.in(calls.toString());
      return calls.stream().map(turn -> new Bare(turn, names)).toList();
    }
  }

  private Runnable rating(Citizen.Way way) {
    long number = people.incrementAndGet();
    return () -> way.rate(new Citizen(number), town.code((int) number), town.doors()::webhook);
  }

  private List<List<SdkRequest>> calls() {
    long number = people.incrementAndGet();
    return turns.stream().map(turn -> turn.of(number)).toList();
  }

  private DynamoDbClient listened(ExecutionInterceptor listener) {
    return DynamoDbClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(store)
        .region(Region.US_EAST_1)
        // The same as of all other clients: the emulator keeps apart who has other ones.
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .overrideConfiguration(c -> c.addExecutionInterceptor(listener))
        .build();
  }

  private DynamoStream stream() {
    String arn = client.describeTable(t -> t.tableName(TABLE)).table().latestStreamArn();
    return new DynamoStream(DynamoClients.streamsAt(store), arn);
  }

  private static Map<String, String> end(DynamoStream stream) {
    Map<String, String> positions = Map.of();
    DynamoStream.Reading reading = stream.read(positions, EVENTS_MAX);
    while (!reading.events().isEmpty()) {
      reading = stream.read(reading.positions(), EVENTS_MAX);
    }
    return reading.positions();
  }
}
