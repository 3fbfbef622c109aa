package dev.pingyi.local.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's HTTP server, one virtual thread per request. */
public final class WebServer implements AutoCloseable {
  static {
    // Read once by the JDK's server: no waiting of 40 ms for the rest of a packet, and an end to
    // requests that never end.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxReqTime", "60");
    System.setProperty("sun.net.httpserver.idleInterval", "30");
  }

  private static final int BACKLOG = 128;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private WebServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Takes the port; nothing is answered before {@link #start}.
   *
   * @throws IOException if the port is not free or the address is not of this machine
   */
  public static WebServer bind(InetSocketAddress address) throws IOException {
    return new WebServer(HttpServer.create(address, BACKLOG));
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public void start(Router router) {
    server.createContext("/", router::serve);
    server.setExecutor(threads);
    server.start();
  }

  /** Lets what is being answered end, for a second at most. */
  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }
}
