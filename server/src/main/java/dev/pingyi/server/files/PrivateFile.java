package dev.pingyi.server.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and folders that only their owner may read: they hold what citizens wrote.
 *
 * <p>Where a file system knows no such permissions there is nothing to do.
 */
public final class PrivateFile {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFile() {}

  /** Makes an empty file, so that it is never open to others, or closes the one that is there. */
  public static void make(Path file) throws IOException {
    try {
      Files.createFile(file, only(FILE, file.toAbsolutePath().getParent()));
    } catch (FileAlreadyExistsException e) {
      close(file);
    }
  }

  /** Makes a folder; those above it are made as usual. */
  public static void makeFolder(Path folder) throws IOException {
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      Files.createDirectories(above);
      Files.createDirectory(folder, only(FOLDER, above));
    }
  }

  /** Takes from a file or folder what others may do with it. */
  public static void close(Path path) throws IOException {
    if (isOpen(path)) {
      Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
    }
  }

  /** Whether anybody but the owner may do anything with it. */
  public static boolean isOpen(Path path) throws IOException {
    if (!isPosix(path)) {
      return false;
    }
    Set<PosixFilePermission> others = EnumSet.allOf(PosixFilePermission.class);
    others.removeAll(FOLDER);
    others.retainAll(Files.getPosixFilePermissions(path));
    return !others.isEmpty();
  }

  private static FileAttribute<?>[] only(Set<PosixFilePermission> permissions, Path folder) {
    return isPosix(folder)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
  }
}
