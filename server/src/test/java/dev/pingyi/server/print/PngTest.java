package dev.pingyi.server.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PngTest {

  @Test
  void up_to_256_colours_are_kept_exactly() {
    BufferedImage image = blues(256);

    assertThat(pixels(CodeReaders.image(Png.of(image)))).isEqualTo(pixels(image));
  }

  @Test
  void a_colour_too_many_becomes_its_neighbour() {
    int[] read = pixels(CodeReaders.image(Png.of(blues(300))));

    assertThat(read).hasSize(300);
    for (int i = 256; i < 300; i++) {
      assertThat(read[i])
          .as("0x01 of green and its blue: the same without green")
          .isEqualTo(read[i - 256]);
    }
  }

  /** Each pixel has a colour of its own, of which the smallest are kept. */
  private static BufferedImage blues(int count) {
    BufferedImage image = new BufferedImage(count / 4, 4, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < count; i++) {
      image.setRGB(i % image.getWidth(), i / image.getWidth(), 0xB30000 | i);
    }
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
