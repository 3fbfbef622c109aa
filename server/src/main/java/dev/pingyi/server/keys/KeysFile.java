package dev.pingyi.server.keys;

import dev.pingyi.core.keys.Keyring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/** The file with the keys. Whoever has it can forge every code; whoever loses it reads none. */
public final class KeysFile {
  private static final int BYTES_MOST = 1 << 20;
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private KeysFile() {}

  /**
   * The keys in the text of a secret.
   *
   * @throws KeysException if it holds no usable keys
   */
  public static Keyring parse(String json) {
    return KeysText.parse(json, "the secret with the keys").keyring();
  }

  /**
   * Reads a file.
   *
   * @throws KeysException if it is missing, readable by others or holds no usable keys
   */
  public static Keyring read(Path file) {
    return text(file).keyring();
  }

  /** Makes the file with new keys unless it is there, and reads it: twice is once. */
  public static Keyring create(Path file) {
    if (!Files.exists(file)) {
      write(file, KeysText.fresh(new SecureRandom()));
    }
    return read(file);
  }

  private static KeysText text(Path file) {
    try {
      refuseLoose(file);
      if (Files.size(file) > BYTES_MOST) {
        throw new KeysException("key file " + file + " is larger than 1 MiB");
      }
      String json = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return KeysText.parse(json, "key file " + file);
    } catch (NoSuchFileException missing) {
      throw new KeysException("key file " + file + " is missing");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read key file " + file, e);
    }
  }

  private static void refuseLoose(Path file) throws IOException {
    if (!isPosix(file)) {
      return;
    }
    Set<PosixFilePermission> granted = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    granted.removeAll(
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE));
    if (!granted.isEmpty()) {
      throw new KeysException(
          "key file %s is open to others (%s); close it with chmod 600 %s, and make new keys if someone may have read it"
              .formatted(
                  file, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file));
    }
  }

  /** Written under another name first, so that nobody ever reads half a file. */
  private static void write(Path file, KeysText keys) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (folder == null) {
        throw new KeysException("key file " + file + " is no file");
      }
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, ".keys-", ".new", ownerOnly(folder));
      try {
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
          ByteBuffer bytes = ByteBuffer.wrap((keys.json() + "\n").getBytes(StandardCharsets.UTF_8));
          while (bytes.hasRemaining()) {
            out.write(bytes);
          }
          out.force(true);
        }
        putOnce(fresh, file);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write key file " + file, e);
    }
  }

  /** Of two processes that come at once, one makes the file and the other finds it. */
  private static void putOnce(Path from, Path to) throws IOException {
    try {
      linkOrMove(from, to);
    } catch (FileAlreadyExistsException other) {
      // The other process was first; its keys are the keys.
    }
  }

  /** A link never takes the place of a file that is there, not even in a race. */
  private static void linkOrMove(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.move(from, to);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    return isPosix(folder)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
  }
}
