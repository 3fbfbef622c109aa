package dev.pingyi.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Said;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person talks with a bot on our channel; a strict Telegram stands between them. */
final class TelegramTalkTest {
  private static final long LI = 5_000_000_001L;

  private StrictTelegram telegram;
  private TinyBot bot;
  private TelegramUser li;

  @BeforeEach
  void open() {
    telegram = StrictTelegram.start(TinyBot.TOKEN, "PingyiBot");
    bot = new TinyBot(telegram);
    telegram.webhook(bot.webhook(), TinyBot.SECRET);
    li = telegram.user(LI);
  }

  @AfterEach
  void close() {
    bot.close();
    telegram.close();
  }

  @Test
  void a_scan_and_a_tap_leave_one_message_without_buttons() {
    li.sends("/start TOKEN_1");
    assertThat(li.last().rows()).contains(List.of("非常满意", "满意"));

    li.taps("满意");

    assertThat(li.sees()).hasSize(1);
    assertThat(li.last().text()).isEqualTo("谢谢，您选了满意");
    assertThat(li.last().buttons()).isEmpty();
    assertThat(li.waiting()).isZero();
    assertThat(telegram.refusals()).isEmpty();
  }

  @Test
  void what_is_heard_is_what_was_done() {
    li.speaks("en").sends("/start TOKEN_1");
    li.sends("hello");
    li.sharesContact("+8613900000001");
    li.sharesContactOf(LI + 1, "13900000002");

    assertThat(bot.heard).extracting(Inbound::language).containsOnly(Language.EN);
    assertThat(bot.heard).extracting(Inbound::from).containsOnly(new Address("telegram", "" + LI));
    assertThat(bot.heard)
        .extracting(Inbound::said)
        .containsExactly(
            new Said.Start("TOKEN_1"),
            new Said.Text("hello"),
            new Said.Phone("+8613900000001", true),
            new Said.Phone("13900000002", false));
    assertThat(bot.heard).extracting(Inbound::cause).doesNotHaveDuplicates();
  }

  @Test
  void words_of_people_come_back_as_they_were_written() {
    String words = "<b>*_[a](b)_* & \\ ` ~ 𠮷 👩‍🦽 — {%}";

    li.sends(words);

    assertThat(li.last().text()).isEqualTo("您说：" + words);
  }

  @Test
  void words_without_end_are_cut_so_that_telegram_takes_them() {
    li.sends("𠮷".repeat(2047) + "长好");

    assertThat(li.last().text()).hasSizeLessThanOrEqualTo(4096).endsWith("𠮷 […]");
    assertThat(telegram.refusals()).isEmpty();
  }

  @Test
  void a_sticker_is_answered_kindly() {
    li.sendsSticker();

    assertThat(li.last().text()).isEqualTo("我只能读文字");
  }

  @Test
  void an_old_button_gets_a_short_notice_and_changes_nothing() {
    li.sends("/start TOKEN_1");
    Shown before = li.last();
    li.taps("满意");

    li.taps(before, "不满意");

    assertThat(li.toasts()).containsExactly("这个按钮已经过期");
    assertThat(li.last().text()).isEqualTo("谢谢，您选了满意");
    assertThat(li.waiting()).isZero();
  }

  @Test
  void a_tap_that_changes_nothing_is_no_failure() {
    li.sends("/start again");

    li.taps("同");

    assertThat(li.sees()).hasSize(1);
    assertThat(li.waiting()).isZero();
    assertThat(telegram.refusals())
        .extracting(CallMade::description)
        .allMatch(why -> why.contains("message is not modified"));
  }

  @Test
  void silence_still_ends_the_waiting_sign() {
    li.sends("/start TOKEN_1");

    li.taps("静");

    assertThat(li.waiting()).isZero();
    assertThat(li.toasts()).isEmpty();
  }

  @Test
  void a_tap_under_a_message_that_cannot_be_edited_gets_a_new_message() {
    li.sends("/start TOKEN_1");

    li.tapsInaccessible("满意");

    assertThat(li.sees()).hasSize(2);
    assertThat(li.last().text()).isEqualTo("谢谢，您选了满意");
    assertThat(telegram.refusals()).isEmpty();
  }

  @Test
  void forged_data_reaches_us_as_a_tap() {
    li.sends("/start TOKEN_1");

    li.forgesTap("什么都可以");

    assertThat(bot.heard.getLast().said()).isEqualTo(new Said.Tap("什么都可以"));
    assertThat(li.toasts()).hasSize(1);
  }

  @Test
  void the_edit_comes_even_if_the_waiting_sign_cannot_be_ended_in_time() {
    try (TinyBot asInEarnest =
        new TinyBot(new TelegramChannel(TinyBot.settings(telegram), InstantSource.system()))) {
      telegram.webhook(asInEarnest.webhook(), TinyBot.SECRET);
      li.sends("/start TOKEN_1");
      telegram.stalls("answerCallbackQuery", 1, Duration.ofSeconds(50));
      long start = System.nanoTime();

      li.taps("满意");

      assertThat(li.last().text()).isEqualTo("谢谢，您选了满意");
      // A call is written down when it is answered: this one still waits for that.
      assertThat(telegram.calls())
          .extracting(CallMade::method)
          .containsExactly("sendMessage", "editMessageText");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
    }
  }

  @Test
  void nobody_waits_longer_than_a_second_for_the_end_of_a_waiting_sign() {
    assertThat(TelegramChannel.ACKNOWLEDGE_MAX).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void the_edit_comes_even_if_the_waiting_sign_cannot_be_ended_at_all() {
    li.sends("/start TOKEN_1");
    telegram.breaks("answerCallbackQuery", 1);

    li.taps("满意");

    assertThat(li.last().text()).isEqualTo("谢谢，您选了满意");
  }
}
