package dev.pingyi.server.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosterTest {
  private final List<Integer> missing = new ArrayList<>();
  private final PrintRoom room = new PrintRoom(missing::add);

  @Test
  void the_picture_has_the_shape_of_a4_and_its_code_is_read() {
    BufferedImage image = CodeReaders.image(room.posterPng(Samples.poster()));

    assertThat(image.getWidth()).isEqualTo(1240);
    assertThat(image.getHeight()).isEqualTo(1754);
    assertThat(CodeReaders.readByZxing(image)).isEqualTo(Samples.POSTER_URL);
    assertThat(missing).isEmpty();
  }

  @Test
  void the_code_of_the_picture_is_read_by_zbar(@TempDir Path folder) throws IOException {
    assertThat(CodeReaders.readByZbar(room.posterPng(Samples.poster()), folder))
        .isEqualTo(Samples.POSTER_URL);
  }

  @Test
  void the_page_is_a4_has_a_title_and_its_code_is_read_by_pdfbox() throws IOException {
    try (PDDocument document = Loader.loadPDF(room.posterPdf(Samples.poster()))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("东湖公证处 · 2 号窗口");
      PDRectangle page = document.getPage(0).getMediaBox();
      assertThat(page.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(0.5f));
      assertThat(page.getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within(0.5f));
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 100);
      assertThat(CodeReaders.readByZxing(image)).isEqualTo(Samples.POSTER_URL);
    }
  }

  @Test
  void the_code_of_the_page_is_read_by_poppler_and_zbar(@TempDir Path folder) throws IOException {
    byte[] page = CodeReaders.pageByPoppler(room.posterPdf(Samples.poster()), folder);

    assertThat(CodeReaders.readByZxing(CodeReaders.image(page))).isEqualTo(Samples.POSTER_URL);
    assertThat(CodeReaders.readByZbar(page, folder)).isEqualTo(Samples.POSTER_URL);
  }

  @Test
  void page_and_picture_show_the_same(@TempDir Path folder) throws IOException {
    BufferedImage page =
        CodeReaders.image(CodeReaders.pageByPoppler(room.posterPdf(Samples.poster()), folder));
    BufferedImage picture = CodeReaders.image(room.posterPng(Samples.poster()));

    // The seal and the unit's name, which are heavy; the page has two thirds of the pixels a side.
    double scale = Math.pow((double) page.getWidth() / picture.getWidth(), 2);
    assertThat(Inks.dark(page, 140, 230).size() / scale)
        .isCloseTo(Inks.dark(picture, 210, 345).size(), withinPercentage(5));
    assertThat(Inks.red(page, 0, 140).size() / scale)
        .isCloseTo(Inks.red(picture, 0, 210).size(), withinPercentage(5));
  }

  @Test
  void the_files_are_small() {
    assertThat(room.posterPdf(Samples.poster())).hasSizeLessThan(60_000);
    assertThat(room.posterPdf(Samples.poster(Samples.LONG_UNIT, Samples.LONG_UNIT)))
        .hasSizeLessThan(60_000);
    assertThat(room.posterPng(Samples.poster())).hasSizeLessThan(100_000);
  }

  @Test
  void printed_twice_is_the_same_bytes() {
    assertThat(room.posterPng(Samples.poster())).isEqualTo(room.posterPng(Samples.poster()));
    assertThat(room.posterPdf(Samples.poster())).isEqualTo(room.posterPdf(Samples.poster()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 13, 20, 40, 180})
  void long_names_stay_inside_the_margins(int characters) {
    String name = "处".repeat(characters);
    BufferedImage image = CodeReaders.image(room.posterPng(Samples.poster(name, name)));

    assertThat(Inks.outside(image, 94)).isEmpty();
    assertThat(CodeReaders.readByZxing(image)).isEqualTo(Samples.POSTER_URL);
  }

  @Test
  void missing_characters_are_counted_for_each_print() {
    room.posterPng(Samples.poster("\uD883\uDEDE\uD883\uDEDE所", ""));
    room.posterPdf(Samples.poster("\uD883\uDEDE所", ""));

    assertThat(missing).containsExactly(2, 1);
  }

  @Test
  void an_address_too_long_to_be_scanned_is_refused_before_printing() {
    String url = "https://pingyi.example/" + "a".repeat(QrCode.TEXT_MAX);

    assertThatThrownBy(() -> Samples.poster("东湖公证处", "", url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("223");
  }

  @Test
  void an_address_that_scanners_read_in_different_ways_is_refused_before_printing() {
    assertThatThrownBy(() -> Samples.poster("东湖公证处", "", "https://pingyi.example/评"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("percent-encode");
  }

  @Test
  void a_sheet_without_a_unit_is_refused() {
    assertThatThrownBy(() -> Samples.poster(" ", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the unit");
  }
}
