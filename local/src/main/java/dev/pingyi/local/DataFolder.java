package dev.pingyi.local;

import dev.pingyi.local.run.RunnerFile;
import dev.pingyi.server.files.PrivateFile;
import dev.pingyi.server.store.OtherShapeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder with everything kept, locked against a second process as long as it is open. */
final class DataFolder implements AutoCloseable {
  private static final String LOCK = "lock";

  /** What is kept here; the keys are not among it, as loose ones are no longer secret. */
  private static final Predicate<String> TO_CLOSE =
      Pattern.compile(
              LOCK
                  + "|(pingyi|runner)\\.db(-wal|-shm|-journal)?|log\\.jsonl(\\.1)?"
                  + "|dynamodb-feed\\.json(\\.next)?")
          .asMatchPredicate();

  /** A file system of its own has the last of them from the start. */
  private static final Predicate<String> OWN =
      TO_CLOSE.or(Pattern.compile("keys\\.json|\\.keys-.*|lost\\+found").asMatchPredicate());

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  Path path() {
    return path;
  }

  /**
   * @throws CannotStart if the folder cannot be used or another process uses it
   */
  static DataFolder open(Path path) {
    try {
      closeToOthers(path);
      FileChannel channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        String owner = owner(channel);
        channel.close();
        throw inUse(path, owner);
      }
      sign(channel);
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw CannotStart.because(
          "The data folder %s cannot be used (%s): give PINGYI_DATA a folder that can be written."
              .formatted(path, reason(e)));
    }
  }

  /**
   * Folder and files are their owner's alone: they hold keys, and what citizens wrote. A folder
   * that holds other things as well is nobody's to close but the user's: it may be a home, or
   * {@code /tmp}.
   */
  private static void closeToOthers(Path path) throws IOException {
    if (Files.notExists(path)) {
      PrivateFile.makeFolder(path);
    }
    List<Path> files = files(path);
    if (PrivateFile.isOpen(path)) {
      boolean own = files.stream().map(Path::getFileName).map(Path::toString).allMatch(OWN);
      if (!own && Files.notExists(path.resolve(RunnerFile.NAME))) {
        throw CannotStart.because(
            ("The data folder %s holds other things and is open to other accounts: give PINGYI_DATA"
                    + " a folder of its own, or close this one (chmod 700).")
                .formatted(path));
      }
      close(path);
    }
    PrivateFile.make(path.resolve(LOCK));
    for (Path file : files) {
      if (TO_CLOSE.test(file.getFileName().toString())) {
        close(file);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void close(Path path) {
    try {
      PrivateFile.close(path);
    } catch (IOException e) {
      throw CannotStart.because(
          "%s is open to other accounts and cannot be closed (%s): give PINGYI_DATA a folder that belongs to you."
              .formatted(path, reason(e)));
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // The same process: two servers in one test.
      return null;
    }
  }

  private static CannotStart inUse(Path path, String owner) {
    return CannotStart.because(
        "The data folder %s is in use by another Pingyi%s: stop it, or set PINGYI_DATA to another folder."
            .formatted(path, owner.isEmpty() ? "" : " (process " + owner + ")"));
  }

  private static String owner(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    String pid = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    return pid.matches("\\d+") ? pid : "";
  }

  private static void sign(FileChannel channel) throws IOException {
    byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid), 0);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "access denied";
      case NotDirectoryException _ -> "it is not a folder";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> e.getClass().getSimpleName();
    };
  }

  /** Opens something kept here; a file that does not open is told in one sentence. */
  static <T> T opened(Path folder, Supplier<T> open) {
    try {
      return open.get();
    } catch (OtherShapeException e) {
      throw CannotStart.because(
          "What is kept in %s %s: %s, or set PINGYI_DATA to a new folder."
              .formatted(
                  folder,
                  e.getMessage(),
                  e.isNewer() ? "start the newer Pingyi" : "move the folder away"));
    } catch (IllegalStateException e) {
      Throwable reason = e.getCause() == null ? e : e.getCause();
      throw CannotStart.because(
          "What is kept in %s cannot be opened (%s): set PINGYI_DATA to another folder, or put a copy back."
              .formatted(folder, reason.getMessage()));
    }
  }

  /** Lets others in; the system does the same when a process is killed. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
