package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.conversation.Said.Attachment;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures and voices cannot be read: the talk asks on, and their captions count as little. */
final class AttachmentTalkTest {
  private static final List<Attachment> ALL =
      List.of(
          new Attachment(Attachment.Kind.PHOTO, "排队的人", "AgACAgQAAxkBAAIC"),
          new Attachment(Attachment.Kind.STICKER, "", "CAACAgQAAxkBAAIB"),
          new Attachment(Attachment.Kind.OTHER, "", ""));

  private static String answer(String before, Said said) {
    City city = City.at("2026-11-23T09:00");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person citizen = city.citizen("citizen");
    List<String> taps = before.isEmpty() ? List.of() : List.of(before.split(" ", -1));
    if (!taps.isEmpty()) {
      citizen.scans("DH1-02");
    }
    for (String tap : taps.stream().skip(1).toList()) {
      (tap.equals("留言") ? officer : citizen).taps(tap);
    }
    Person who = before.endsWith("留言") ? officer : citizen;
    return who.says(said).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "scan",
        "scan 不满意 不满意",
        "scan 不满意 不满意 服务态度生硬 完成",
        "scan 不满意 不满意 服务态度生硬 完成 跳过",
        "scan 不满意 不满意 服务态度生硬 完成 跳过 跳过 留言"
      })
  void whatever_is_asked_an_attachment_says_nothing(String before) {
    String nothing = answer(before, new Said.Text(""));

    for (Attachment attachment : ALL) {
      assertThat(answer(before, attachment)).isEqualTo(nothing);
    }
  }
}
