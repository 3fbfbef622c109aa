package dev.pingyi.bench.cold;

import dev.pingyi.bench.Citizen;
import dev.pingyi.bench.OneAnswer;
import dev.pingyi.bench.Town;
import dev.pingyi.functions.dynamo.CreateTable;
import dev.pingyi.functions.dynamo.DynamoClients;
import dev.pingyi.functions.dynamo.DynamoLocal;
import dev.pingyi.functions.dynamo.DynamoTable;
import dev.pingyi.functions.lambda.Certificate;
import dev.pingyi.functions.lambda.LambdaSetup;
import dev.pingyi.functions.lambda.TaskFolder;
import dev.pingyi.image.ImageCommand;
import dev.pingyi.image.TlsFront;
import dev.pingyi.image.Training;
import dev.pingyi.server.store.ShapeVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Everything that is measured, ready to be started, over one store. */
final class Candidates implements AutoCloseable {
  static final String ZIP = "zip";
  static final String PLAIN = "plain Java handler, zip";
  static final String GRAMMY = "Node.js + grammY, bundle";
  static final String IMAGE = "image + AOT cache";
  static final String PRIMED = "zip, primed, from the restore on";

  private static final String TABLE = "pingyi";
  private static final Path TARGET = Path.of("target");
  private static final Path PRODUCT_ZIP = Path.of("..", "functions", "target", "pingyi-lambda.zip");
  private static final Path IMAGE_LAYOUT =
      Path.of("..", "image", "target", "layout").toAbsolutePath().normalize();
  private static final Path PLAIN_ZIP = Path.of("plain", "target", "plain-lambda.zip");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String CREDENTIALS =
      """
      {"AccessKeyId":"local","SecretAccessKey":"local","Token":"local",\
      "Expiration":"2099-01-01T00:00:00Z"}\
      """;

  private final DynamoLocal store;
  private final HandedOn handedOn;
  private final OneAnswer credentials;
  private final TlsFront front;
  private final TaskFolder product;
  private final TaskFolder plain;
  private final Path trustStore;
  private final Path pem;
  private final Path bundle;
  private final Town town;
  private final AtomicInteger citizens = new AtomicInteger();

  private Candidates() throws IOException, InterruptedException {
    Files.createDirectories(TARGET);
    bundle = Bundle.make(Path.of("grammy"), TARGET.resolve("grammy"));
    Certificate certificate = Certificate.make(TARGET.toAbsolutePath());
    trustStore = certificate.trustStore();
    pem = certificate.pem();
    Training.train(IMAGE_LAYOUT);
    store = DynamoLocal.start();
    credentials = new OneAnswer(CREDENTIALS);
    handedOn = new HandedOn(store.endpoint());
    front = new TlsFront(certificate, Town.settings("http://127.0.0.1:9"), handedOn);
    product = TaskFolder.of(PRODUCT_ZIP);
    plain = TaskFolder.of(PLAIN_ZIP);
    DynamoDbClient client = DynamoClients.at(store.endpoint());
    CreateTable.ifAbsent(client, TABLE);
    DynamoTable table = new DynamoTable(client, TABLE);
    // Others write into it before the product does.
    ShapeVersion.check(table);
    town = new Town(table, "http://127.0.0.1:9");
  }

  static Candidates prepare() throws IOException, InterruptedException {
    return new Candidates();
  }

  List<Variant> all() {
    LambdaSetup zip = java(product.path(), settings());
    LambdaSetup bare = plain("PlainHandler");
    List<Variant> all = new ArrayList<>();
    all.add(Variant.of(ZIP, "two reads of the store", zip, this::greeting));
    all.add(Variant.of(PLAIN, "one UpdateItem", bare, this::greeting));
    all.add(
        Variant.of(
                GRAMMY,
                "one UpdateItem",
                zip.with("NODE_EXTRA_CA_CERTS", pem.toString()),
                this::greeting)
            .startedBy(java -> List.of("node", bundle.toString())));
    all.add(
        Variant.of(IMAGE, "two reads of the store", java(IMAGE_LAYOUT, settings()), this::greeting)
            .startedBy(managed -> ImageCommand.of(managed, ImageCommand.WITH_CACHE)));
    all.add(
        Variant.of(PRIMED, "credentials, two reads of the store", restored(zip), this::greeting));
    all.add(
        Variant.of(
            "zip, settings from the secret",
            "a call of Secrets Manager, two reads of the store",
            java(product.path(), Map.of("PINGYI_SETTINGS", "bench")),
            this::greeting));
    all.add(Variant.of("Java, a constant", "nothing", plain("ConstantHandler"), this::greeting));
    all.add(
        Variant.of(
            "zip, a tap that rates",
            "three reads, one transaction, a call to Telegram",
            zip,
            this::secondGrade));
    return all;
  }

  @Override
  public void close() {
    front.close();
    handedOn.close();
    credentials.close();
    store.close();
    product.close();
    plain.close();
  }

  private LambdaSetup java(Path task, Map<String, String> settings) {
    return LambdaSetup.of(task, environment(settings)).timeout(PATIENCE).options(trust());
  }

  private LambdaSetup plain(String handler) {
    return new LambdaSetup(
        plain.path(),
        "dev.pingyi.bench.plain." + handler + "::handleRequest",
        environment(settings()),
        PATIENCE,
        1024,
        false,
        List.of(trust()));
  }

  /** A snapshot holds no credentials, so they are asked for after the restore. */
  private LambdaSetup restored(LambdaSetup zip) {
    return zip.withSnapStart()
        .with("AWS_CONTAINER_CREDENTIALS_FULL_URI", credentials.address() + "/credentials")
        .with("AWS_CONTAINER_AUTHORIZATION_TOKEN", "bench");
  }

  private String trust() {
    return "-Djavax.net.ssl.trustStore=" + trustStore;
  }

  private Map<String, String> settings() {
    return Town.settings(front.address());
  }

  private Map<String, String> environment(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("AWS_ENDPOINT_URL", front.address());
    all.put("PINGYI_TABLE", TABLE);
    all.put("PINGYI_QUEUE", front.address() + "/000000000000/notifications");
    all.put("SPRING_CLOUD_FUNCTION_DEFINITION", "webhook");
    return all;
  }

  /** Somebody new writes something that only has to be answered. */
  private String greeting() {
    return new Citizen(citizens.incrementAndGet()).writes("你好");
  }

  /** Somebody who has scanned and given the first grade gives the second one. */
  private String secondGrade() {
    int number = citizens.incrementAndGet();
    Citizen citizen = new Citizen(number);
    citizen.sees(town.doors().webhook(citizen.writes("/start " + town.code(number))));
    citizen.sees(town.doors().webhook(citizen.taps("满意")));
    return citizen.taps("满意");
  }
}
