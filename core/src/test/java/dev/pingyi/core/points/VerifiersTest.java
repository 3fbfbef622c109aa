package dev.pingyi.core.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.points.BookVerifier.Fits;
import dev.pingyi.core.points.BookVerifier.Result;
import dev.pingyi.core.points.BookVerifier.Unfit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two programs that were written apart from each other check a file of points books: they say the
 * same of it, and of every file that was made of it by changing something.
 */
class VerifiersTest {
  private static final int CHANGES = 10_000;

  @TempDir private static Path folder;
  private static OutsideVerifier outside;

  private final BookFile file = BookFileFixture.ofJanuary();
  private final List<String> lines = file.lines();

  @BeforeAll
  static void compile() throws Exception {
    outside = new OutsideVerifier(folder);
  }

  @AfterAll
  static void close() throws IOException {
    outside.close();
  }

  @Test
  void a_genuine_file_fits_and_leads_to_the_digest_of_the_notice() throws Exception {
    byte[] bytes = BookFileFixture.bytes(lines);

    assertThat(BookVerifier.verify(bytes))
        .isEqualTo(new Fits(YearMonth.of(2027, 1), file.digest(), 9, 9));
    assertThat(outside.unfit(bytes)).isZero();
  }

  @Test
  void whichever_byte_is_changed_both_name_its_line() throws Exception {
    byte[] genuine = BookFileFixture.bytes(lines);
    int[] lineOf = linesOf(genuine);
    Random random = new Random(2027);
    List<String> wrong = new ArrayList<>();

    for (int i = 0; i < CHANGES; i++) {
      int place = random.nextInt(genuine.length);
      byte[] changed = genuine.clone();
      changed[place] ^= (byte) (1 + random.nextInt(255));
      int line = both(changed);
      if (line != lineOf[place]) {
        wrong.add("byte %d is %d: line %d".formatted(place, changed[place], line));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void a_file_that_is_cut_lacks_the_line_behind_its_last() throws Exception {
    for (int left = 0; left < lines.size(); left++) {
      List<String> cut = lines.subList(0, left);
      byte[] bytes = cut.isEmpty() ? new byte[0] : BookFileFixture.bytes(cut);

      assertThat(both(bytes)).isEqualTo(left + 1);
    }
  }

  @Test
  void a_line_that_is_missing_doubled_or_swapped_is_found_out() throws Exception {
    for (int i = 0; i + 1 < lines.size(); i++) {
      List<String> missing = new ArrayList<>(lines);
      missing.remove(i);
      List<String> doubled = new ArrayList<>(lines);
      doubled.add(i, lines.get(i));
      List<String> swapped = new ArrayList<>(lines);
      swapped.set(i, lines.get(i + 1));
      swapped.set(i + 1, lines.get(i));

      assertThat(both(BookFileFixture.bytes(missing))).isGreaterThan(i);
      assertThat(both(BookFileFixture.bytes(doubled))).isEqualTo(i + 2);
      assertThat(both(BookFileFixture.bytes(swapped))).isGreaterThan(i);
    }
  }

  /** Whoever can write a book anew with all its hashes still has to make it come to something. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        " 1 | \"start\":100   | \"start\":101    | 2",
        " 5 | \"points\":-3   | \"points\":-2    | 5",
        " 5 | \"left\":97     | \"left\":98      | 5",
        " 5 | \"cost\":3      | \"cost\":4       | 5",
        " 4 | \"floor\":0     | \"floor\":1      | 7",
        " 4 | \"start\":100   | \"start\":103    | 4",
        " 5 | \"month\":\"2027-01\" | \"month\":\"2027-02\" | 5",
        " 5 | T02:00:00Z      | T02:00:00.0Z     | 5",
        " 9 | 2027-01-11      | 2027-01-03       | 9",
        " 9 | \"cost\":10     | \"cost\":3       | 9",
        "10 | \"reverses\":1  | \"reverses\":2   | 10",
        "10 | \"reverses\":1  | \"reverses\":0   | 10",
        "10 | \"reverses\":1  | \"reverses\":3   | 10",
        "10 | reversal        | deduction        | 10",
        "10 | \"cost\":3      | \"cost\":2       | 10",
        " 6 | \"points\":97   | \"points\":100   | 6",
        " 6 | \"entries\":1   | \"entries\":2    | 6",
        " 6 | \"place\":3     | \"place\":2      | 6",
        " 3 | \"place\":1     | \"place\":3      | 3",
        " 3 | \"points\":100  | \"points\":97    | 3",
        " 2 | \"place\":1     | \"place\":0      | 3",
        "13 | 公共            | 政务            | 17",
        "12 | \"place\":0     | \"place\":6      | 12",
        "24 | \"category\":\"\" | \"category\":\"甲\" | 24",
        "24 | \"year\":2026   | \"year\":\"2026\"   | 24",
        " 6 | \"place\":3     | \"place\":03      | 6",
        "22 | 2026-12-20      | 2025-12-20       | 22"
      })
  void a_book_that_was_written_anew_has_to_come_to_what_it_says(
      int line, String genuine, String forged, int unfit) throws Exception {
    List<String> changed = new ArrayList<>(lines);
    assertThat(changed.get(line - 1)).contains(genuine);
    changed.set(line - 1, changed.get(line - 1).replace(genuine, forged));

    assertThat(both(BookFileFixture.bytes(HashedAnew.of(changed)))).isEqualTo(unfit);
  }

  @Test
  void a_file_that_only_was_hashed_anew_is_the_same() {
    assertThat(HashedAnew.of(lines)).isEqualTo(lines);
  }

  @Test
  void the_outside_program_is_one_file_that_can_be_read() throws IOException {
    List<String> source = Files.readAllLines(OutsideVerifier.SOURCE);

    assertThat(source).hasSizeLessThanOrEqualTo(250);
    assertThat(source)
        .filteredOn(line -> line.startsWith("import "))
        .allMatch(line -> line.startsWith("import java."));
  }

  /** What both say; it has to be the same. */
  private static int both(byte[] bytes) throws ReflectiveOperationException {
    Result result = BookVerifier.verify(bytes);
    int inside = result instanceof Unfit(int line, String _) ? line : 0;
    int said = outside.unfit(bytes);
    if (said != inside) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      throw new AssertionError("line %d outside, but %s of%n%s".formatted(said, result, text));
    }
    return inside;
  }

  private static int[] linesOf(byte[] file) {
    int[] lines = new int[file.length];
    int line = 1;
    for (int i = 0; i < file.length; i++) {
      lines[i] = line;
      line += file[i] == '\n' ? 1 : 0;
    }
    return lines;
  }
}
