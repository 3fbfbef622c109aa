package dev.pingyi.local;

import dev.pingyi.local.run.DeadLetters;
import dev.pingyi.local.run.DeliveryOrder;
import dev.pingyi.local.run.KeyValueTable;
import dev.pingyi.local.run.LocalQueue;
import dev.pingyi.local.run.OfficeClock;
import dev.pingyi.local.run.Outbox;
import dev.pingyi.local.run.Retries;
import dev.pingyi.local.run.Runner;
import dev.pingyi.local.run.RunnerFile;
import dev.pingyi.local.run.RunnerParts;
import dev.pingyi.local.web.LocalGuard;
import dev.pingyi.local.web.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Function;

/**
 * The whole system on this machine, from the port to the data folder.
 *
 * <p>Started by {@link Main}, and by tests with port 0 and a folder of their own.
 */
public final class LocalServer implements AutoCloseable {
  private static final InstantSource REAL = InstantSource.system();

  private final LocalSettings settings;
  private final Deque<Runnable> closing = new ArrayDeque<>();
  private URI base = URI.create("http://127.0.0.1");

  private LocalServer(LocalSettings settings) {
    this.settings = settings;
  }

  /**
   * Starts with settings by the names of the environment variables; serves when it returns.
   *
   * @throws RuntimeException with one sentence if a setting is wrong or the machine does not let us
   */
  public static LocalServer start(Map<String, String> environment) {
    return start(environment, WiredProduct::open);
  }

  static LocalServer start(
      Map<String, String> environment, Function<LocalContext, Product> product) {
    LocalServer server = new LocalServer(LocalSettings.read(environment));
    try {
      server.open(product);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Without a slash at the end: {@code http://127.0.0.1:8080}. */
  public URI base() {
    return base;
  }

  private void open(Function<LocalContext, Product> opening) {
    RunnerFile file = openFile();
    WebServer web = bind();
    closing.push(web::close);
    base = URI.create("http://" + shown(settings.host()) + ":" + web.port());
    OfficeClock clock = clock(new KeyValueTable(file));
    closing.push(clock::close);
    LocalQueue queue = new LocalQueue(file, REAL);
    Outbox outbox = new Outbox(file);
    Product product = opening.apply(new LocalContext(settings, base, clock, REAL, queue, outbox));
    closing.push(product.close());
    Runner runner = new Runner(platform(file, clock, queue, product));
    closing.push(runner::close);
    runner.start();
    DeadLetters dead = new DeadLetters(file, REAL);
    Console console = new Console(product, runner, clock, outbox, dead);
    web.start(console.router(LocalGuard.ofThisMachine(settings.localKey())));
    // Nobody comes in any more before the rest goes; closing the web twice is once.
    closing.push(web::close);
    closing.push(console::close);
    say(product, clock);
  }

  private OfficeClock clock(KeyValueTable kept) {
    return settings
        .clock()
        .map(at -> OfficeClock.standing(at, REAL, kept))
        .orElseGet(() -> OfficeClock.running(REAL, kept));
  }

  private RunnerParts platform(
      RunnerFile file, OfficeClock clock, LocalQueue queue, Product product) {
    return new RunnerParts(
        file,
        clock,
        REAL,
        product.feed(),
        queue,
        product.triggered(),
        new StoreNextDue(product.store()).or(product.nextLook()),
        product.nextAnnouncement(),
        product.sweep(),
        Retries.USUAL,
        settings.isDeliveredTwice() ? DeliveryOrder.twiceAndShuffled(1) : DeliveryOrder.none());
  }

  private RunnerFile openFile() {
    RunnerFile file;
    if (settings.store() == LocalSettings.Kind.MEMORY) {
      file = RunnerFile.inMemory();
    } else {
      DataFolder folder = DataFolder.open(settings.data());
      closing.push(folder::close);
      file = DataFolder.opened(folder.path(), () -> RunnerFile.in(folder.path()));
    }
    closing.push(file::close);
    return file;
  }

  private WebServer bind() {
    try {
      return WebServer.bind(new InetSocketAddress(host(), settings.port()));
    } catch (IOException e) {
      throw CannotStart.because(
          "Port %d of %s cannot be used (%s): stop what uses it, or set PINGYI_PORT to another (0 = any free)."
              .formatted(settings.port(), settings.host(), e.getMessage()));
    }
  }

  private InetAddress host() {
    try {
      InetAddress host = InetAddress.getByName(settings.host());
      if (host.isAnyLocalAddress() || NetworkInterface.getByInetAddress(host) != null) {
        return host;
      }
    } catch (IOException e) {
      // An unknown name is told like an address of another machine.
    }
    throw CannotStart.wrong(
        "PINGYI_HOST", settings.host(), "an address of this machine such as 127.0.0.1 or 0.0.0.0");
  }

  /** The address to open; "every address of this machine" is none. */
  private static String shown(String host) {
    if (host.equals("0.0.0.0") || host.equals("::")) {
      return "127.0.0.1";
    }
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private void say(Product product, OfficeClock clock) {
    if (clock.isResumed()) {
      OffsetDateTime at = clock.instant().atZone(product.books().zone()).toOffsetDateTime();
      System.err.println(
          "The office clock starts at " + at + ", the last instant kept: it never goes back.");
    }
    if (!host().isLoopbackAddress() && !host().isAnyLocalAddress()) {
      System.err.println(
          "The console answers only at 127.0.0.1, which PINGYI_HOST=%s leaves out; 0.0.0.0 does not."
              .formatted(settings.host()));
    }
    settings
        .localKey()
        .ifPresent(
            _ ->
                System.err.println(
                    "The console asks for the key of PINGYI_LOCAL_KEY: open " + base + "/?key=…"));
    product.remarks().forEach(System.err::println);
  }

  /** Ends what is under way, in the reverse order of the start. */
  @Override
  public void close() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }
}
