package dev.pingyi.local;

import dev.pingyi.local.run.DeadLetters;
import dev.pingyi.local.run.Ground;
import dev.pingyi.local.run.Kept;
import dev.pingyi.local.run.LocalQueue;
import dev.pingyi.local.run.OfficeClock;
import dev.pingyi.local.run.Outbox;
import dev.pingyi.local.run.Rehearsal;
import dev.pingyi.local.run.Runner;
import dev.pingyi.local.run.RunnerFile;
import dev.pingyi.local.run.Tries;
import dev.pingyi.local.web.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * The whole system on this machine, from the port to the data folder.
 *
 * <p>Started by {@link Main}, and by tests with port 0 and a folder of their own.
 */
public final class LocalServer implements AutoCloseable {
  private final URI base;
  private final Deque<Runnable> closing;

  private LocalServer(URI base, Deque<Runnable> closing) {
    this.base = base;
    this.closing = closing;
  }

  /**
   * Starts with settings by the names of the environment variables; serves when it returns.
   *
   * @throws CannotStart with one sentence if a setting is wrong or the machine does not let us
   */
  public static LocalServer start(Map<String, String> environment) {
    return start(environment, WiredDoorway.INSTANCE);
  }

  static LocalServer start(Map<String, String> environment, Doorway doorway) {
    Deque<Runnable> closing = new ArrayDeque<>();
    try {
      return build(LocalSettings.read(environment), doorway, closing);
    } catch (RuntimeException e) {
      closing.forEach(Runnable::run);
      throw e;
    }
  }

  /** Without a slash at the end: {@code http://127.0.0.1:8080}. */
  public URI base() {
    return base;
  }

  private static LocalServer build(
      LocalSettings settings, Doorway doorway, Deque<Runnable> closing) {
    RunnerFile file = openFile(settings, closing);
    WebServer web = bind(settings);
    closing.push(web::close);
    URI base = URI.create("http://" + shown(settings.host()) + ":" + web.port());
    InstantSource real = InstantSource.system();
    OfficeClock clock = new OfficeClock(settings.clock(), real, new Kept(file));
    closing.push(clock::close);
    LocalQueue queue = new LocalQueue(file, real);
    Outbox outbox = new Outbox(file);
    Product product = doorway.open(new Doorway.Plot(settings, base, file, clock, queue, outbox));
    closing.push(product.close());
    Runner runner = new Runner(ground(settings, file, clock, real, queue, product));
    closing.push(runner::close);
    runner.start();
    Console console =
        new Console(product, runner, clock, outbox, new DeadLetters(file, real), real);
    web.start(console.site());
    // Nobody comes in any more before the rest goes; closing twice is once.
    closing.push(web::close);
    closing.push(console::close);
    clock.resumed().ifPresent(LocalServer::sayResumed);
    product.remarks().forEach(System.err::println);
    return new LocalServer(base, closing);
  }

  private static Ground ground(
      LocalSettings settings,
      RunnerFile file,
      OfficeClock clock,
      InstantSource real,
      LocalQueue queue,
      Product product) {
    return new Ground(
        file,
        clock,
        real,
        product.feed(),
        queue,
        product.outlets(),
        new StoreDue(product.store()),
        product.announcements(),
        Tries.USUAL,
        settings.twice() ? Rehearsal.twiceAndShuffled(1) : Rehearsal.none());
  }

  private static RunnerFile openFile(LocalSettings settings, Deque<Runnable> closing) {
    if (settings.store() == LocalSettings.Kind.MEMORY) {
      RunnerFile file = RunnerFile.inMemory();
      closing.push(file::close);
      return file;
    }
    DataFolder folder = DataFolder.open(settings.data());
    closing.push(folder::close);
    RunnerFile file = RunnerFile.in(folder.path());
    closing.push(file::close);
    return file;
  }

  private static WebServer bind(LocalSettings settings) {
    try {
      InetAddress host = InetAddress.getByName(settings.host());
      return WebServer.bind(new InetSocketAddress(host, settings.port()));
    } catch (UnknownHostException e) {
      throw CannotStart.wrong(
          "PINGYI_HOST",
          settings.host(),
          "an address of this machine such as 127.0.0.1 or 0.0.0.0");
    } catch (IOException e) {
      throw CannotStart.because(
          "Port %d of %s cannot be used (%s): stop what uses it, or set PINGYI_PORT to another (0 = any free)."
              .formatted(settings.port(), settings.host(), e.getMessage()));
    }
  }

  /** The address to open; "every address of this machine" is none. */
  private static String shown(String host) {
    if (host.equals("0.0.0.0") || host.equals("::")) {
      return "127.0.0.1";
    }
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static void sayResumed(Instant at) {
    System.err.println(
        "The office clock starts at " + at + ", the last instant kept: it never goes back.");
  }

  /** Ends what is under way, in the reverse order of the start. */
  @Override
  public void close() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }
}
