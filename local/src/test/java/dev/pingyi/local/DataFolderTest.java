package dev.pingyi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
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
  void a_file_in_its_place_is_told_in_one_sentence() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("it is not a folder");
  }
}
