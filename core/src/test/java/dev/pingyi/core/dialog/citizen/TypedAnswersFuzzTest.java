package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * 20,000 typed answers, in every dress. The seed is told with a failure; {@code -Dfuzz=SEED} plays
 * another.
 */
final class TypedAnswersFuzzTest {
  private static final int ANSWERS = 20_000;
  private static final int ANSWERS_OF_ONE = 40;

  private static final long SEED = Long.getLong("fuzz", 20_261_129L);

  private static final List<String> INVISIBLE =
      List.of(
          "\u200B", "\u200D", "\uFE0F", "\u202A", "\u202E", "\u202C", "\u2066", "\u2069", "\u00AD");
  private static final List<String> BLANKS =
      List.of(" ", "\u00A0", "\u3000", "\u2009", "\u3164", "\u2800", "\n", "\u2028", "\t", "");
  private static final List<String> WORDS =
      List.of(
          "返回",
          "取消。",
          "跳过",
          "完成",
          "不满意",
          "满意",
          "非常满意",
          "差评",
          "5",
          "五星",
          "👍",
          "very good",
          "服务态度生硬",
          "属实",
          "待办",
          "/help",
          "/cancel",
          "/language",
          "我的数据",
          "撤回",
          "人工",
          "为什么",
          "等了三个小时",
          "电话：%s（查看已记录，群众可见）",
          "核查：属实。",
          "【新差评】请在时限前回访",
          "我的电话是%s谢谢",
          "%s",
          "电话 %s 或 %s",
          "שלום %s",
          "مرحبا",
          "PY-2345-6789-ABCD",
          "{0} $1 \\n",
          "DH1-02-AAAA",
          "/s/AAAAAAAAAAAAAAAAAAAAAAAA，谢谢",
          "长长长长长长长长长长",
          "。",
          "");

  /** What speaks of something to choose from. */
  private static final Pattern OPTIONS =
      Pattern.compile("上面的选项|下面的?(一项|选项)|above first|a line below");

  /** Lines of ours in which a number would be believed. */
  private static final Pattern OURS = Pattern.compile("(电话|Phone)[:：].*");

  private final Random chance = new Random(SEED);
  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));

  @Test
  void whatever_people_type_the_talk_goes_on_and_nobody_is_misled() {
    Person person = city.citizen("citizen-0");
    for (int i = 0; i < ANSWERS; i++) {
      if (i % ANSWERS_OF_ONE == 0) {
        person = chance.nextBoolean() ? city.citizen("c" + i) : city.visitor("c" + i);
        begins(person);
      }
      String typed = dressed(said());
      String where = "seed %d, answer %d, typed %s".formatted(SEED, i, shown(typed));
      try {
        person.writes(typed);
      } catch (RuntimeException e) {
        throw new AssertionError(where, e);
      }
      check(where, person);
    }
  }

  private void begins(Person person) {
    person.scans("DH1-02");
    if (chance.nextInt(3) > 0) {
      person.writes(person.labels().get(3)).writes(person.labels().get(3));
    }
  }

  private void check(String where, Person person) {
    Reply reply = person.latest();
    if (OPTIONS.matcher(reply.text()).find()) {
      var talk = city.store().caller(person.account()).conversation().orElseThrow();
      var dialog = new CitizenDialog(city.office(), new SignedButtons(city.office().keys()));
      assertThat(dialog.show(talk).rows()).as(where).isNotEmpty();
    }
    assertThat(officer.text().lines().filter(line -> OURS.matcher(line).matches()))
        .as(where)
        .isEmpty();
  }

  private String said() {
    String word = any(WORDS);
    return word.replace("%s", number()) + (chance.nextInt(4) == 0 ? any(BLANKS) + any(WORDS) : "");
  }

  private String number() {
    String figures =
        switch (chance.nextInt(4)) {
          case 0 -> "138" + (10_000_000 + chance.nextInt(90_000_000));
          case 1 -> "027" + (10_000_000 + chance.nextInt(90_000_000));
          case 2 -> "+86139" + (10_000_000 + chance.nextInt(90_000_000));
          default -> String.valueOf(chance.nextInt());
        };
    return switch (chance.nextInt(4)) {
      case 0 -> mapped(figures, "０１２３４５６７８９");
      case 1 -> mapped(figures, "零幺二三四五六七八九");
      case 2 -> mapped(figures, "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669");
      default -> figures;
    };
  }

  private static String mapped(String figures, String digits) {
    return figures
        .chars()
        .mapToObj(
            c -> c >= '0' && c <= '9' ? digits.substring(c - '0', c - '0' + 1) : "" + (char) c)
        .collect(Collectors.joining());
  }

  /** With invisible characters and blanks between the others. */
  private String dressed(String text) {
    if (chance.nextInt(3) == 0) {
      return text;
    }
    return text.codePoints()
        .mapToObj(
            c ->
                chance.nextInt(5) == 0
                    ? any(chance.nextInt(3) == 0 ? BLANKS : INVISIBLE) + Character.toString(c)
                    : Character.toString(c))
        .collect(Collectors.joining());
  }

  private String any(List<String> all) {
    return all.get(chance.nextInt(all.size()));
  }

  private static String shown(String text) {
    return text.codePoints().mapToObj("%04X"::formatted).collect(Collectors.joining(" "));
  }
}
