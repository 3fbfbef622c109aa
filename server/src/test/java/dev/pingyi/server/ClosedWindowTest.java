package dev.pingyi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.telemetry.Metrics.Metric;
import org.junit.jupiter.api.Test;

/** Some chat services let us speak only for a while after somebody wrote. */
final class ClosedWindowTest {
  private static final Post POST = Post.ofArea(Role.CALLBACK, "武昌区");

  private final Town town = new Town();

  @Test
  void a_message_after_the_window_closed_is_refused_once_and_nobody_is_dismissed() {
    town.joins("officer", POST);
    town.channel().takes(_ -> new Delivery.WindowClosed("45015"));

    town.phone("citizen").scans("WC1-02").taps("不满意").taps("不满意").taps("先这样");
    town.settle();

    assertThat(town.channel().sent()).hasSize(1);
    assertThat(town.outbox()).hasSize(1).allMatch(line -> line.contains("REFUSED"));
    assertThat(town.metrics().sum(Metric.SEND_FAILURES)).isEqualTo(1);
    assertThat(town.queue().letters()).isEmpty();
    assertThat(town.store().members(POST.key())).hasSize(1);
  }
}
