package dev.pingyi.infra.localstack;

import java.io.IOException;
import java.net.NetworkInterface;
import java.util.List;
import java.util.Optional;

/**
 * Under which address the functions reach a chat server on this machine's loopback address.
 *
 * @param relay what listens for functions in containers, for which that address is their own; none
 *     where they are processes of this machine, or where Docker Desktop does as much
 */
record ChatHost(String api, List<Relay> relay) implements AutoCloseable {
  /** The name that compose.yaml gives this machine inside the functions' containers. */
  private static final String IN_CONTAINER = "http://host.docker.internal:";

  private static final String BRIDGE = "docker0";

  static ChatHost of(Emulator emulator, int port) throws IOException {
    if (!emulator.isContained()) {
      return new ChatHost("http://127.0.0.1:" + port, List.of());
    }
    Optional<NetworkInterface> bridge = Optional.ofNullable(NetworkInterface.getByName(BRIDGE));
    if (bridge.isEmpty()) {
      return new ChatHost(IN_CONTAINER + port, List.of());
    }
    Relay relay = new Relay(bridge.get().inetAddresses().findFirst().orElseThrow(), port);
    return new ChatHost(IN_CONTAINER + relay.port(), List.of(relay));
  }

  @Override
  public void close() {
    relay.forEach(Relay::close);
  }
}
