import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes every jar of a class path again without compression, into one folder.
 *
 * <p>The zip that holds them then packs each jar as one piece, in which classes resemble each
 * other: a third less to upload, and nothing to unpack when a class is loaded. Run by the JDK from
 * this source file: {@code java StoreJars.java FOLDER CLASSPATH}.
 */
final class StoreJars {
  /** FontBox's tables for fonts that name no Unicode, as ours does: a megabyte never read. */
  private static final String NEVER_READ = "org/apache/fontbox/cmap/";

  private StoreJars() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    clear(folder);
    for (String part : arguments[1].split(File.pathSeparator)) {
      if (part.endsWith(".jar")) {
        store(Path.of(part), folder.resolve(Path.of(part).getFileName()));
      }
    }
  }

  /** A library of an earlier version must not stay beside the new one. */
  private static void clear(Path folder) throws IOException {
    try (Stream<Path> old = Files.list(folder)) {
      for (Path jar : old.toList()) {
        Files.delete(jar);
      }
    }
  }

  private static void store(Path from, Path to) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(from), UTF_8);
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
        ZipOutputStream out = new ZipOutputStream(file, UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().startsWith(NEVER_READ)) {
          byte[] content = in.readAllBytes();
          out.putNextEntry(stored(entry, content));
          out.write(content);
        }
      }
    }
  }

  private static ZipEntry stored(ZipEntry entry, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry stored = new ZipEntry(entry.getName());
    stored.setTimeLocal(entry.getTimeLocal());
    stored.setMethod(ZipEntry.STORED);
    stored.setSize(content.length);
    stored.setCrc(sum.getValue());
    return stored;
  }
}
