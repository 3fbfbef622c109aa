package dev.pingyi.server.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
  private final QrCode code = QrCode.of(Samples.POSTER_URL);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 13})
  void a_code_is_read_back(int modulePixels) {
    BufferedImage image = CodeReaders.image(png(code, modulePixels));

    assertThat(CodeReaders.readByZxing(image)).isEqualTo(Samples.POSTER_URL);
  }

  @Test
  void a_code_is_read_back_by_zbar(@TempDir Path folder) throws IOException {
    assertThat(CodeReaders.readByZbar(png(code, 4), folder)).isEqualTo(Samples.POSTER_URL);
  }

  @Test
  void a_scratched_code_is_still_read() {
    BufferedImage image = CodeReaders.image(png(code, 6));
    Graphics2D knife = image.createGraphics();
    knife.setColor(Color.WHITE);
    knife.fillRect(image.getWidth() / 2, image.getHeight() / 2, 72, 72);

    assertThat(CodeReaders.readByZxing(image)).isEqualTo(Samples.POSTER_URL);
  }

  @Test
  void four_modules_on_every_side_stay_light() {
    int last = code.side() - 1;

    for (int i = 0; i <= last; i++) {
      for (int j = 0; j < QrCode.QUIET_ZONE; j++) {
        assertThat(code.isDark(i, j)).isFalse();
        assertThat(code.isDark(j, i)).isFalse();
        assertThat(code.isDark(i, last - j)).isFalse();
        assertThat(code.isDark(last - j, i)).isFalse();
      }
    }
    assertThat(code.isDark(QrCode.QUIET_ZONE, QrCode.QUIET_ZONE)).as("the finder").isTrue();
  }

  @Test
  void every_pixel_of_a_module_has_the_same_colour() {
    BufferedImage image = CodeReaders.image(png(code, 5));

    assertThat(image.getWidth()).isEqualTo(5 * code.side());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Ink ink = code.isDark(x / 5, y / 5) ? Ink.BLACK : Ink.WHITE;
        assertThat(image.getRGB(x, y)).isEqualTo(ink.color().getRGB());
      }
    }
  }

  @Test
  void the_longest_address_is_read_back() {
    String url = "https://pingyi.example/" + "a".repeat(QrCode.TEXT_MAX - 23);

    assertThat(CodeReaders.readByZxing(CodeReaders.image(png(QrCode.of(url), 3)))).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://pingyi.example/评", "two words", "line\n"})
  void what_scanners_read_in_different_ways_is_refused(String text) {
    assertThatThrownBy(() -> QrCode.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("printable ASCII");
  }

  @Test
  void an_address_too_long_for_a_poster_is_refused() {
    assertThatThrownBy(() -> QrCode.of("a".repeat(QrCode.TEXT_MAX + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("201");
  }

  /** The code alone, each module a square of so many pixels, black on white. */
  private static byte[] png(QrCode code, int modulePixels) {
    int side = code.side() * modulePixels;
    PixelSurface surface = new PixelSurface(side, side, Ink.WHITE);
    surface.fill(code.squares(0, 0, modulePixels), Ink.BLACK);
    return surface.bytes();
  }
}
