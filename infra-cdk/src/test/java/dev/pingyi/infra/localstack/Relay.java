package dev.pingyi.infra.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Hands bytes on between another of this machine's addresses and a port on its loopback address.
 */
final class Relay implements AutoCloseable {
  private static final int CALLERS_MAX = 50;

  private final ServerSocket listening;
  private final int port;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param at where it listens, at any free port
   * @param port of the loopback address, where everything goes
   */
  Relay(InetAddress at, int port) {
    this.port = port;
    try {
      this.listening = new ServerSocket(0, CALLERS_MAX, at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::listen);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket caller = listening.accept();
        threads.execute(() -> connect(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket caller) {
    try (caller;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var answers = threads.submit(() -> hand(server, caller));
      hand(caller, server);
      answers.get();
    } catch (Exception e) {
      // Whoever called sees the connection closed, as with a server that is gone.
    }
  }

  private static long hand(Socket from, Socket to) throws IOException {
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    long handed = in.transferTo(out);
    to.shutdownOutput();
    return handed;
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
