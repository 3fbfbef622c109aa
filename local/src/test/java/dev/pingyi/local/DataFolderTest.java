package dev.pingyi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
  private static final String FILE = "rw-------";
  private static final List<String> OURS =
      List.of(
          "lock",
          "runner.db",
          "runner.db-wal",
          "runner.db-shm",
          "pingyi.db",
          "pingyi.db-wal",
          "log.jsonl",
          "log.jsonl.1",
          "dynamodb-feed.json");

  @TempDir private Path folder;

  @Test
  void a_folder_in_use_is_refused_with_the_process_that_uses_it() {
    try (DataFolder first = DataFolder.open(folder)) {
      assertThatThrownBy(() -> DataFolder.open(first.path()))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining(
              "in use by another Pingyi (process " + ProcessHandle.current().pid())
          .hasMessageContaining("PINGYI_DATA");
    }
  }

  @Test
  void a_folder_that_was_closed_can_be_opened_again() {
    DataFolder.open(folder).close();

    try (DataFolder again = DataFolder.open(folder)) {
      assertThat(again.path()).isEqualTo(folder);
    }
  }

  @Test
  void a_missing_folder_is_made() {
    try (DataFolder made = DataFolder.open(folder.resolve("a/b"))) {
      assertThat(made.path()).isDirectory();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_new_folder_is_closed_to_others() throws IOException {
    try (DataFolder made = DataFolder.open(folder.resolve("new"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.path())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_folder_of_ours_that_is_open_is_closed_with_all_that_it_holds() throws IOException {
    for (String name : OURS) {
      Files.writeString(folder.resolve(name), "");
      set(folder.resolve(name), "rw-r--r--");
    }
    Path other = Files.writeString(folder.resolve("notes.txt"), "");
    set(other, "rw-r--r--");
    set(folder, "rwxr-xr-x");

    DataFolder.open(folder).close();

    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(OURS).allSatisfy(f -> assertThat(permissions(folder.resolve(f))).isEqualTo(FILE));
    assertThat(permissions(other)).isEqualTo("rw-r--r--");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatever_is_kept_in_a_new_folder_is_closed_to_others() throws IOException {
    Path data = folder.resolve("data");
    Files.createDirectory(data);
    set(data, "rwxrwxr-x");

    try (LocalServer server = LocalServer.start(settings(data), WiredProduct::open)) {
      assertThat(server.base()).isNotNull();
      assertThat(permissions(data)).isEqualTo("rwx------");
      try (Stream<Path> files = Files.list(data)) {
        assertThat(files.toList())
            .extracting(file -> file.getFileName().toString())
            .contains("lock", "runner.db", "runner.db-wal", "pingyi.db", "pingyi.db-shm");
      }
      try (Stream<Path> files = Files.list(data)) {
        assertThat(files).allSatisfy(file -> assertThat(permissions(file)).isEqualTo(FILE));
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_open_folder_of_somebody_elses_is_left_as_it_is() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "");
    set(folder, "rwxr-xr-x");

    assertThatThrownBy(() -> DataFolder.open(folder))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("PINGYI_DATA");

    assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
    assertThat(folder.resolve("lock")).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_closed_folder_may_hold_other_things() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "");
    set(folder, "rwx------");

    try (DataFolder opened = DataFolder.open(folder)) {
      assertThat(permissions(opened.path().resolve("lock"))).isEqualTo(FILE);
    }
  }

  private static Map<String, String> settings(Path data) {
    return Map.of("PINGYI_PORT", "0", "PINGYI_DATA", data.toString());
  }

  private static void set(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_file_in_its_place_is_told_in_one_sentence() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("it is not a folder");
  }
}
