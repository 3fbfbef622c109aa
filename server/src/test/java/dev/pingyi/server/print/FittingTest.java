package dev.pingyi.server.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittingTest {
  private static final Face FACE = Face.regular(40);

  private final Lettering lettering = Lettering.ofTheOffice();
  private final Fitting fitting = new Fitting(lettering);

  @ParameterizedTest
  @ValueSource(doubles = {0, 10, 39, 40, 41, 100, 333, 799, 1040})
  void a_cut_line_is_never_wider_than_asked(double width) {
    assertThat(fitting.cut(Samples.LONG_UNIT, FACE, width).width()).isLessThanOrEqualTo(width);
  }

  @Test
  void a_name_that_fits_is_left_alone() {
    assertThat(fitting.cut("东湖公证处", FACE, 200)).isEqualTo(lettering.line("东湖公证处", FACE));
  }

  @Test
  void a_long_name_keeps_its_beginning_and_its_end() {
    TextLine line = fitting.cut("东湖分局关东派出所", FACE, 280);

    assertThat(line).isEqualTo(lettering.line("东湖分…派出所", FACE));
  }

  @Test
  void a_name_is_made_smaller_before_it_is_cut() {
    TextLine line = fitting.shrunk("东湖公证处", FACE, 20, 150);

    assertThat(line.letters()).hasSize(5);
    assertThat(line.width()).isBetween(148.0, 150.0);
  }

  @Test
  void a_name_is_not_made_smaller_than_can_be_read() {
    TextLine line = fitting.shrunk(Samples.LONG_UNIT, FACE, 32, 320);

    assertThat(line.face().size()).isEqualTo(32);
    assertThat(line.width()).isLessThanOrEqualTo(320);
  }

  @Test
  void wrapped_lines_fill_their_width_and_no_line_begins_with_a_full_stop() {
    List<TextLine> lines = fitting.wrapped("满意率只算计入的。评价", FACE, 320, 3);

    assertThat(lines)
        .containsExactly(lettering.line("满意率只算计入", FACE), lettering.line("的。评价", FACE));
  }

  @Test
  void words_and_figures_are_not_broken() {
    assertThat(fitting.wrapped("points of the year", FACE, 230, 3))
        .containsExactly(lettering.line("points of", FACE), lettering.line("the year", FACE));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void wrapped_text_keeps_to_its_lines_and_its_width(int linesMax) {
    List<TextLine> lines = fitting.wrapped(Samples.LONG_UNIT.repeat(5), FACE, 500, linesMax);

    assertThat(lines).hasSize(linesMax).allMatch(line -> line.width() <= 500);
  }

  @Test
  void two_halves_are_about_the_same_and_lose_nothing() {
    List<TextLine> lines = fitting.halved("东湖公证处关东窗口组", FACE, 1000);

    assertThat(lines).extracting(line -> line.letters().size()).containsExactly(6, 4);
  }

  @Test
  void long_words_are_halved_without_loss() {
    assertThat(fitting.halved("East Lake Notary Office", FACE, 1000))
        .containsExactly(lettering.line("East Lake Notary", FACE), lettering.line("Office", FACE));
  }
}
