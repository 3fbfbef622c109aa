package dev.pingyi.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows as the kernel writes them; 127.0.0.1:40000 is connected to 127.0.0.1:8080. */
final class SocketTableTest {
  private static final String HEAD =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout"
          + " inode\n";

  private static final String PLAIN = "0100007F:9C40 0100007F:1F90";
  private static final String MAPPED =
      "0000000000000000FFFF00000100007F:9C40 0000000000000000FFFF00000100007F:1F90";
  private static final String SIX =
      "00000000000000000000000001000000:9C40 00000000000000000000000001000000:1F90";

  private static final int US = 1000;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1000, true", "0, true", "1001, false", "65534, false"})
  void our_account_and_root_are_ours(long account, boolean ours) throws IOException {
    tcp(row(PLAIN, "01", account, 4711));

    assertThat(isOurs("127.0.0.1")).isEqualTo(ours);
  }

  @Test
  void a_socket_of_ipv6_that_speaks_ipv4_is_found() throws IOException {
    tcp("");
    tcp6(row(MAPPED, "01", US, 4711));

    assertThat(isOurs("127.0.0.1")).isTrue();
    assertThat(isOurs("::1")).isFalse();
  }

  @Test
  void a_socket_of_ipv6_is_found() throws IOException {
    tcp6(row(SIX, "01", US, 4711));

    assertThat(isOurs("::1")).isTrue();
    assertThat(isOurs("127.0.0.1")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"06", "05", "04", "03", "01"})
  void an_end_that_nobody_holds_any_more_is_not_roots(String state) throws IOException {
    tcp(row(PLAIN, state, 0, 0));

    assertThat(isOurs("127.0.0.1")).isFalse();
  }

  @Test
  void an_end_that_has_said_all_it_wants_is_still_its_owners() throws IOException {
    tcp(row(PLAIN, "05", US, 4711));

    assertThat(isOurs("127.0.0.1")).isTrue();
  }

  @Test
  void our_own_end_and_those_of_other_connections_say_nothing() throws IOException {
    tcp(
        row("0100007F:1F90 0100007F:9C40", "01", US, 4711),
        row("0100007F:9C40 0100007F:1F91", "01", US, 4712),
        row("0200007F:9C40 0100007F:1F90", "01", US, 4713));

    assertThat(isOurs("127.0.0.1")).isFalse();
  }

  @Test
  void a_machine_that_counts_from_the_great_end_prints_as_it_is_written() throws IOException {
    tcp(row("7F000001:9C40 7F000001:1F90", "01", US, 4711));

    SocketTable table = new SocketTable(folder, US, ByteOrder.BIG_ENDIAN);
    assertThat(table.isOurs(end("127.0.0.1", 40_000), end("127.0.0.1", 8080))).isTrue();
  }

  @Test
  void a_table_that_is_gone_lets_nobody_in() {
    assertThat(isOurs("127.0.0.1")).isFalse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void on_linux_a_connection_of_our_own_is_ours_until_it_is_closed() throws IOException {
    SocketTable table = SocketTable.ofThisMachine().orElseThrow();
    InetSocketAddress peer;
    InetSocketAddress own;

    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
      peer = (InetSocketAddress) client.getLocalSocketAddress();
      own = (InetSocketAddress) client.getRemoteSocketAddress();
      assertThat(table.isOurs(peer, own)).isTrue();
    }

    assertThat(table.isOurs(peer, own)).isFalse();
  }

  private boolean isOurs(String address) {
    return new SocketTable(folder, US, ByteOrder.LITTLE_ENDIAN)
        .isOurs(end(address, 40_000), end(address, 8080));
  }

  private static InetSocketAddress end(String address, int port) {
    return new InetSocketAddress(address, port);
  }

  private void tcp(String... rows) throws IOException {
    Files.writeString(folder.resolve("tcp"), HEAD + String.join("", rows));
  }

  private void tcp6(String... rows) throws IOException {
    Files.writeString(folder.resolve("tcp6"), HEAD + String.join("", rows));
  }

  private static String row(String ends, String state, long uid, long inode) {
    return "   1: %s %s 00000000:00000000 00:00000000 00000000 %5d        0 %d 1 000000000e64173c\n"
        .formatted(ends, state, uid, inode);
  }
}
