package dev.pingyi.server.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
  /** Not in the font, and beyond the BMP: Biang. */
  private static final String BIANG = "\uD883\uDEDE";

  private final Lettering lettering = Lettering.ofTheOffice();

  @Test
  void every_character_of_the_national_table_has_a_glyph() throws IOException {
    List<Integer> table = characters("hanzi-8105.txt");

    assertThat(table).hasSize(8105).doesNotHaveDuplicates().allMatch(lettering::has);
  }

  @Test
  void every_character_of_gb_2312_has_a_glyph() throws IOException {
    assertThat(characters("hanzi-gb2312-further.txt")).allMatch(lettering::has);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 āáǎàǖǘǚǜ",
        "，。；：？！、“”‘’（）《》〈〉【】「」…—–·•％＝＋－×÷−±≤≥≈￥°′″℃№",
        "←→↑↓▲△▼▽●○◆◇■□★☆✓①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳０１２ＡＢＣ"
      })
  void the_signs_of_the_office_have_glyphs(String signs) {
    assertThat(lettering.line(signs, Face.regular(40)).missing()).isZero();
  }

  @Test
  void each_character_gets_its_own_outline() {
    // A font read by the wrong index shows other characters without a word.
    assertThat(bounds("一").getWidth()).isGreaterThan(8 * bounds("一").getHeight());
    assertThat(bounds("丨").getHeight()).isGreaterThan(8 * bounds("丨").getWidth());
    assertThat(bounds("口").getHeight()).isCloseTo(bounds("口").getWidth(), within(120.0));
  }

  @Test
  void a_character_beyond_the_bmp_is_one_letter() {
    TextLine line = lettering.line("𬭼", Face.regular(40));

    assertThat(line.letters()).hasSize(1);
    assertThat(line.missing()).isZero();
  }

  @Test
  void a_missing_character_is_drawn_as_a_box_and_counted() {
    TextLine line = lettering.line("东" + BIANG + "\u0007", Face.regular(40));

    assertThat(line.missing()).isEqualTo(2);
    Shape box = line.letters().get(1).outline();
    assertThat(box.contains(120, 300)).as("the frame").isTrue();
    assertThat(box.contains(500, 300)).as("the inside").isFalse();
    assertThat(line.letters().get(2).x()).isEqualTo(80);
  }

  @Test
  void several_threads_read_the_same_outlines() throws IOException {
    List<Integer> table = characters("hanzi-8105.txt");
    Lettering fresh = Lettering.read();

    assertThat(table.parallelStream().map(c -> bounds(fresh, Character.toString(c))).toList())
        .isEqualTo(table.stream().map(c -> bounds(lettering, Character.toString(c))).toList());
  }

  @Test
  void figures_all_have_the_same_width() {
    assertThat(IntStream.rangeClosed('0', '9').mapToDouble(c -> width(Character.toString(c))))
        .containsOnly(width("0"));
  }

  @Test
  void a_heavy_line_is_a_little_wider() {
    assertThat(lettering.widthOf("评议", Face.heavy(40)))
        .isGreaterThan(80)
        .isLessThan(84)
        .isEqualTo(lettering.line("评议", Face.heavy(40)).width());
  }

  private double width(String text) {
    return lettering.widthOf(text, Face.regular(40));
  }

  private Rectangle2D bounds(String character) {
    return bounds(lettering, character);
  }

  private static Rectangle2D bounds(Lettering lettering, String character) {
    TextLine line = lettering.line(character, Face.regular(40));
    return line.letters().getFirst().outline().getBounds2D();
  }

  private static List<Integer> characters(String file) throws IOException {
    try (InputStream text = LetteringTest.class.getResourceAsStream(file)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .codePoints()
          .filter(c -> c != '\n')
          .boxed()
          .toList();
    }
  }
}
