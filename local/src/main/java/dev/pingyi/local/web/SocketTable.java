package dev.pingyi.local.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The TCP connections of this machine with their owners, as Linux lists them in {@code
 * /proc/net/tcp} and {@code tcp6}.
 *
 * @param folder where the two files are
 * @param account the number of the account that runs this program
 * @param order of the bytes in the numbers of the kernel, in which it prints addresses
 */
record SocketTable(Path folder, long account, ByteOrder order) implements PeerAccounts {
  private static final long ROOT = 0;

  /** The table is read in pieces; what closes meanwhile may hide a row that did not. */
  private static final int TRIES = 3;

  // The columns of a row, the number of the row being the first.
  private static final int UID = 7;
  private static final int INODE = 9;

  /** Empty where there is no such table, or it does not show even a connection of our own. */
  static Optional<SocketTable> ofThisMachine() {
    try {
      SocketTable table =
          new SocketTable(
              Path.of("/proc/net"), account(Path.of("/proc/self/status")), ByteOrder.nativeOrder());
      return table.showsUs() ? Optional.of(table) : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The last of the four numbers: sockets are made in the name of it. */
  private static long account(Path status) throws IOException {
    return Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
        .filter(line -> line.startsWith("Uid:"))
        .map(line -> Long.parseLong(line.substring(line.lastIndexOf('\t') + 1).strip()))
        .findFirst()
        .orElseThrow(() -> new IOException("no account in " + status));
  }

  private boolean showsUs() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
      return isOurs(
          (InetSocketAddress) client.getLocalSocketAddress(),
          (InetSocketAddress) client.getRemoteSocketAddress());
    }
  }

  @Override
  public boolean isOurs(InetSocketAddress peer, InetSocketAddress own) {
    try {
      Optional<Long> owner = Optional.empty();
      for (int i = 0; i < TRIES && owner.isEmpty(); i++) {
        owner = owner(peer, own);
      }
      return owner.filter(uid -> uid == account || uid == ROOT).isPresent();
    } catch (IOException e) {
      // Nothing is told, and whoever asks may have brought that about.
      return false;
    }
  }

  /** A program that speaks IPv4 by a socket of IPv6 is in the other file. */
  private Optional<Long> owner(InetSocketAddress peer, InetSocketAddress own) throws IOException {
    Optional<Long> owner = Optional.empty();
    if (peer.getAddress() instanceof Inet4Address) {
      owner = owner("tcp", end(peer, false) + " " + end(own, false));
    }
    return owner.isPresent() ? owner : owner("tcp6", end(peer, true) + " " + end(own, true));
  }

  private Optional<Long> owner(String file, String ends) throws IOException {
    Path path = folder.resolve(file);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (BufferedReader rows = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
      return rows.lines()
          .filter(row -> row.contains(": " + ends + " "))
          .map(row -> row.strip().split("\\s+", INODE + 2))
          .filter(SocketTable::isHeld)
          .map(columns -> Long.parseLong(columns[UID]))
          .findFirst();
    }
  }

  /** An end that its program has closed is shown as root's, whoever that was, without an inode. */
  private static boolean isHeld(String[] columns) {
    return columns.length > INODE && !columns[INODE].equals("0");
  }

  private String end(InetSocketAddress address, boolean six) {
    byte[] bytes = address.getAddress().getAddress();
    ByteBuffer words = ByteBuffer.allocate(six ? 16 : 4);
    if (six && bytes.length == 4) {
      words.position(10).put((byte) 0xFF).put((byte) 0xFF);
    }
    words.put(bytes).flip();
    StringBuilder text = new StringBuilder();
    HexFormat hex = HexFormat.of().withUpperCase();
    while (words.hasRemaining()) {
      text.append(hex.toHexDigits(words.order(order).getInt()));
    }
    return text.append(':').append(hex.toHexDigits((short) address.getPort())).toString();
  }
}
