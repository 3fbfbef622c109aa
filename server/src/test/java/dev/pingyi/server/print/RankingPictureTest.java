package dev.pingyi.server.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.server.print.RankingSheet.Hidden;
import dev.pingyi.server.print.RankingSheet.PointsBar;
import dev.pingyi.server.print.RankingSheet.Share;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingPictureTest {
  private static final int HEADING = 90;

  private final PrintRoom room = new PrintRoom(count -> assertThat(count).isZero());

  @Test
  void the_picture_is_portrait_small_and_its_code_leads_to_the_public_page() {
    byte[] png = room.rankingPng(Samples.sheet(12));

    assertThat(png).hasSizeLessThan(200_000);
    BufferedImage image = CodeReaders.image(png);
    assertThat(image.getWidth()).isEqualTo(1080);
    assertThat(image.getHeight()).isEqualTo(1620);
    assertThat(CodeReaders.readByZxing(image)).isEqualTo(Samples.PAGE_URL);
  }

  @Test
  void the_code_is_read_by_zbar(@TempDir Path folder) throws IOException {
    assertThat(CodeReaders.readByZbar(room.rankingPng(Samples.sheet(12)), folder))
        .isEqualTo(Samples.PAGE_URL);
  }

  @Test
  void printed_twice_is_the_same_bytes() {
    assertThat(room.rankingPng(Samples.sheet(12))).isEqualTo(room.rankingPng(Samples.sheet(12)));
  }

  @Test
  void nothing_is_red_but_the_seal_while_nothing_hurts() {
    BufferedImage image = CodeReaders.image(room.rankingPng(Samples.sheet(4)));

    assertThat(Inks.red(image, HEADING, image.getHeight())).isEmpty();
  }

  @Test
  void lost_points_are_red() {
    BufferedImage image = CodeReaders.image(room.rankingPng(Samples.sheet(5)));

    assertThat(Inks.red(image, HEADING, image.getHeight())).isNotEmpty();
  }

  @Test
  void one_point_lost_is_seen_and_all_points_lost_leave_no_bar() {
    assertThat(redPixels(99)).isPositive();
    assertThat(redPixels(0)).isGreaterThan(5_000).isGreaterThan(redPixels(50));
    assertThat(redPixels(-30)).isGreaterThan(5_000);
  }

  @Test
  void overlong_texts_stay_inside_the_margins() {
    var rows = Collections.nCopies(RankingSheet.ROWS_MAX, Samples.overlongRow());

    BufferedImage image = CodeReaders.image(room.rankingPng(Samples.sheet(rows)));

    assertThat(Inks.outside(image, 36)).isEmpty();
    assertThat(CodeReaders.readByZxing(image)).isEqualTo(Samples.PAGE_URL);
  }

  @Test
  void a_sheet_without_rows_and_one_with_too_many_are_refused() {
    var tooMany = Collections.nCopies(RankingSheet.ROWS_MAX + 1, Samples.overlongRow());

    assertThatThrownBy(() -> Samples.sheet(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 0");
    assertThatThrownBy(() -> Samples.sheet(tooMany))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 13");
  }

  @Test
  void an_interval_may_miss_its_end_by_a_rounding_error() {
    Share all = new Share("100%", 1, 0.886, Math.nextUp(1.0));

    assertThat(room.rankingPng(Samples.sheet(List.of(Samples.row("1", "处", 100, all)))))
        .isNotEmpty();
  }

  @Test
  void an_interval_that_does_not_hold_its_share_is_refused() {
    assertThatThrownBy(() -> new Share("90%", 0.9, 0.91, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Share("90%", Double.NaN, 0.8, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void more_points_than_there_are_are_refused() {
    assertThatThrownBy(() -> new PointsBar(101, 100, "101", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("101 of 100");
  }

  @Test
  void the_scale_of_shares_begins_at_the_ten_below_the_lowest_interval() {
    assertThat(ShareAxis.of(Samples.sheet(4).rows()).lowest()).isEqualTo(90);
    assertThat(ShareAxis.of(Samples.sheet(11).rows()).lowest()).isEqualTo(60);
    assertThat(ShareAxis.of(List.of(Samples.row("1", "处", 100, new Hidden("—")))).lowest())
        .isEqualTo(90);
  }

  private long redPixels(int points) {
    Share share = new Share("97.0%", 0.97, 0.96, 0.98);
    var rows = List.of(Samples.row("1", "处", points, share));
    BufferedImage image = CodeReaders.image(room.rankingPng(Samples.sheet(rows)));
    return Inks.red(image, HEADING, image.getHeight()).size();
  }
}
