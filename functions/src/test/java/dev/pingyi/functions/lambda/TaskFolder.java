package dev.pingyi.functions.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip unpacked as Lambda does it under {@code /var/task}; deleted when closed. */
public final class TaskFolder implements AutoCloseable {
  private final Path folder;

  private TaskFolder(Path folder) {
    this.folder = folder;
  }

  /** Unpacks the zip into a new temporary folder. */
  public static TaskFolder of(Path zip) {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Path folder = Files.createTempDirectory("pingyi-task");
      for (ZipEntry entry :
          (Iterable<ZipEntry>) file.stream().map(ZipEntry.class::cast)::iterator) {
        unpack(file, entry, folder);
      }
      return new TaskFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack " + zip, e);
    }
  }

  private static void unpack(ZipFile file, ZipEntry entry, Path folder) throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("An entry leads out of the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(file.getInputStream(entry), target);
    }
  }

  public Path path() {
    return folder;
  }

  @Override
  public void close() {
    delete(folder);
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
