package dev.pingyi.core.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.points.BookVerifier.Fits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The published vectors of docs/points-book.md are what the product writes. Written anew by {@code
 * -Dvectors=write}.
 */
class BookVectorsTest {
  private static final Path VECTORS = Path.of("../docs/verify/vectors.jsonl");
  private static final Path PAGE = Path.of("../docs/points-book.md");
  private static final String HEADING = "## Vectors\n";

  private final List<String> lines = BookFileFixture.ofVectors().lines();

  @Test
  void the_product_writes_what_is_published() throws IOException {
    if (System.getProperty("vectors", "").equals("write")) {
      Files.write(VECTORS, BookFileFixture.bytes(lines));
      String page = Files.readString(PAGE);
      int end = page.indexOf("\n```", page.indexOf(HEADING));
      Files.writeString(PAGE, (end < 0 ? page : page.substring(0, end)) + "\n" + shown());
    }

    assertThat(Files.readAllBytes(VECTORS)).isEqualTo(BookFileFixture.bytes(lines));
    assertThat(Files.readString(PAGE)).endsWith("\n\n" + shown());
  }

  @Test
  void the_published_file_fits() throws IOException {
    assertThat(BookVerifier.verify(Files.readAllBytes(VECTORS))).isInstanceOf(Fits.class);
  }

  @Test
  void the_page_tells_the_very_bytes_of_each_hash() {
    List<String> bytes = hashed();

    assertThat(bytes).hasSize(lines.size());
    for (int i = 0; i < bytes.size(); i++) {
      assertThat(lines.get(i)).endsWith("\"" + BookLines.hash("", bytes.get(i)) + "\"}");
    }
  }

  /** The lines, and the text that each hash is taken of. */
  private String shown() {
    return "```json\n"
        + String.join("\n", lines)
        + "\n```\n\nWhat the hashes are taken of, line by line:\n\n```text\n"
        + String.join("\n", hashed())
        + "\n```\n\nThe second line as bytes, in hexadecimal:\n\n```text\n"
        + String.join(
            "\n",
            HexFormat.of()
                .formatHex(hashed().get(1).getBytes(StandardCharsets.UTF_8))
                .replaceAll("(.{64})", "$1\n")
                .split("\n", -1))
        + "\n```\n";
  }

  /** Taken from the lines alone, as the page tells it. */
  private List<String> hashed() {
    List<String> texts = new ArrayList<>();
    for (String line : lines) {
      texts.add(line.substring(0, line.lastIndexOf(",\"hash\":")));
    }
    String header = texts.getFirst().substring(0, texts.getFirst().indexOf(",\"digest\":"));
    List<String> all = new ArrayList<>();
    all.add(texts.get(0));
    all.add(texts.get(1));
    all.add(hash(1) + texts.get(2));
    all.add(hash(2) + texts.get(3));
    all.add(BookLines.hash("", header) + hash(3) + texts.get(4));
    all.add(hash(4) + texts.get(5));
    return all;
  }

  private String hash(int line) {
    String text = lines.get(line);
    return text.substring(text.length() - 66, text.length() - 2);
  }
}
