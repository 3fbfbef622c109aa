package dev.pingyi.server.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Lambda runtime has no fontconfig and no freetype; a print that opens them dies there. */
class NoFontLibraryTest {
  private static final Path OPENED = Path.of("/proc/self/maps");

  @Test
  void printing_opens_no_library_for_fonts() throws IOException {
    assumeTrue(Files.isReadable(OPENED), "Skipped: only Linux tells which libraries are open");

    String libraries = run(Prints.class);

    assertThat(libraries).contains("libawt_headless");
    assertThat(libraries)
        .doesNotContain("libfontmanager", "libfreetype", "libfontconfig", "liblcms");
  }

  @Test
  void text_given_to_the_graphics_would_have_been_noticed() throws IOException {
    assumeTrue(Files.isReadable(OPENED), "Skipped: only Linux tells which libraries are open");

    assertThat(run(DrawsText.class)).contains("fontmanager");
  }

  private static String run(Class<?> program) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Prints everything once, then says which files are open. */
  static final class Prints {
    public static void main(String[] args) throws IOException {
      PrintRoom room = new PrintRoom(count -> {});
      room.posterPng(Samples.poster());
      room.posterPdf(Samples.poster());
      room.rankingPng(Samples.sheet(12));
      System.out.println(Files.readString(OPENED));
    }
  }

  /** What must not be done. */
  static final class DrawsText {
    public static void main(String[] args) throws IOException {
      try {
        var image =
            new java.awt.image.BufferedImage(9, 9, java.awt.image.BufferedImage.TYPE_INT_RGB);
        image.createGraphics().drawString("1", 1, 8);
      } catch (LinkageError | RuntimeException e) {
        System.out.println("Without a font library this ends in " + e + " (libfontmanager)");
      }
      System.out.println(Files.readString(OPENED));
    }
  }
}
