package dev.pingyi.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is opened by LibreOffice Calc and written back: what it has read is what was meant. */
final class CsvInSpreadsheetTest {
  private static final List<String> COLUMNS = List.of("code", "points", "codes", "words", "time");

  /**
   * Comma, quotation mark, UTF-8, cells as they are shown, texts quoted only where they must be.
   */
  private static final String AS_SHOWN = "44,34,76,1,,0,false,true,false,false,false,-1";

  @TempDir private Path folder;

  @Test
  void codes_of_18_figures_numbers_below_zero_and_formulas_come_back_as_they_were()
      throws IOException {
    JsonObject row = new JsonObject();
    row.addProperty("code", "114201020000000172");
    row.addProperty("points", -3);
    row.addProperty("codes", "108,115");
    row.addProperty("words", "=1+1 \"引号\"，逗号,");
    row.addProperty("time", "2026-11-30 23:59:01");

    String back = byLibreOffice(RowTable.csv(COLUMNS, List.of(row), true));

    assertThat(back.lines())
        .containsExactly(
            "code,points,codes,words,time",
            "114201020000000172,-3,\"108,115\",\"'=1+1 \"\"引号\"\"，逗号,\",2026-11-30 23:59:01");
  }

  private String byLibreOffice(byte[] csv) throws IOException {
    skipWithout("soffice");
    Path file = Files.write(folder.resolve("table.csv"), csv);
    Path out = Files.createDirectories(folder.resolve("out"));
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):" + AS_SHOWN,
                "--infilter=CSV:44,34,76,1",
                "--outdir",
                out.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.onExit().join().exitValue()).as(Files.readString(said)).isZero();
    try (Stream<Path> files = Files.list(out)) {
      return Files.readString(files.findFirst().orElseThrow(), StandardCharsets.UTF_8);
    }
  }

  private static void skipWithout(String program) {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    if (!there) {
      String required = System.getenv().getOrDefault("PINGYI_REQUIRE", "");
      assertThat(List.of(required.split("[,\\s]+", -1))).doesNotContain("calc");
      String reason = "Skipped: LibreOffice Calc (" + program + ") is not installed";
      System.out.println(reason);
      abort(reason);
    }
  }
}
