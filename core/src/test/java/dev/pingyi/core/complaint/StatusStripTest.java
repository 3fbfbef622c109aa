package dev.pingyi.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.StatusStrip.Mark;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How a complaint stands, as the citizen follows it: P passed, N now, a ahead, - not needed. */
final class StatusStripTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, Post.CITY));
  private final Person head = city.joins("head", Post.headOf("DH1"));

  private String strip() {
    return StatusStrip.of(city.complaint(citizen.reference())).stages().stream()
        .map(stage -> sign(stage.mark()))
        .collect(Collectors.joining());
  }

  private static String sign(Mark mark) {
    return switch (mark) {
      case PASSED -> "P";
      case NOW -> "N";
      case AHEAD -> "a";
      case SKIPPED -> "-";
    };
  }

  private void complains() {
    citizen.complains("DH1-02");
  }

  @Test
  void through_all_stages() {
    complains();
    assertThat(strip()).isEqualTo("Naaaa");
    officer.taps("未接通");
    assertThat(strip()).isEqualTo("Naaaa");
    officer.taps("已接通");
    assertThat(strip()).isEqualTo("PNaaa");
    officer.does("转办");
    assertThat(strip()).isEqualTo("PPNaa");
    inspector.taps("属实").writes("查实，窗口人员态度生硬");
    assertThat(strip()).isEqualTo("PPPNa");
    head.does("整改完成");
    assertThat(strip()).isEqualTo("PPPPN");
    citizen.taps("满意");
    assertThat(strip()).isEqualTo("PPPPP");
  }

  @Test
  void settled_on_the_call_needs_neither_check_nor_remedy() {
    complains();
    officer.does("已解决");
    assertThat(strip()).isEqualTo("PP--N");
    citizen.taps("接到电话").taps("没解决");
    assertThat(strip()).isEqualTo("Naaaa");
  }

  @Test
  void referred_without_a_word_was_never_contacted() {
    complains();
    officer.does("转办");
    assertThat(strip()).isEqualTo("P-Naa");
    inspector.does("不属实");
    assertThat(strip()).isEqualTo("P-P--");
  }

  @Test
  void taken_back_ends_it() {
    complains();
    citizen.taps("撤回");
    assertThat(strip()).isEqualTo("P----");
  }
}
