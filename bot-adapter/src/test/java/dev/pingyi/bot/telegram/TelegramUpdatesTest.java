package dev.pingyi.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Said;
import java.net.URI;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Updates come once, twice, late or from where nobody is listened to. */
final class TelegramUpdatesTest {
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
  void the_same_update_again_has_the_same_cause() {
    li.sends("hello");
    li.repeats();

    assertThat(bot.heard).hasSize(2);
    assertThat(bot.heard.getFirst()).isEqualTo(bot.heard.getLast());
  }

  @Test
  void changed_words_and_a_block_are_no_message() {
    li.sends("hello");
    li.edits("hello again");
    li.blocks();
    li.unblocks();

    assertThat(bot.heard).hasSize(1);
    assertThat(bot.readings.subList(1, 4))
        .containsOnly(new ParsedRequest.Ignored("another kind of update"));
  }

  @Test
  void a_group_is_not_listened_to() {
    telegram.group(-1_001_234_567_890L).hears(li, "/start@PingyiBot TOKEN_1");

    assertThat(bot.heard).isEmpty();
    assertThat(bot.readings).containsExactly(new ParsedRequest.Ignored("not a private chat"));
  }

  @Test
  void without_the_right_secret_nothing_is_heard() {
    telegram.webhook(bot.webhook(), "another");

    Delivered delivered = li.sends("hello");

    assertThat(delivered.status()).isEqualTo(401);
    assertThat(bot.heard).isEmpty();
  }

  @Test
  void a_bot_that_is_away_leaves_the_update_waiting() {
    URI nowhere = URI.create("http://127.0.0.1:1/telegram");
    telegram.webhook(nowhere, TinyBot.SECRET);
    assertThat(li.sends("first").accepted()).isFalse();

    telegram.webhook(bot.webhook(), TinyBot.SECRET);
    li.sends("second");

    assertThat(bot.heard)
        .extracting(Inbound::said)
        .containsExactly(new Said.Text("first"), new Said.Text("second"));
  }

  @Test
  void a_webhook_that_fails_is_tried_again_with_the_same_update() {
    bot.fails(2);

    Delivered delivered = li.sends("hello");

    assertThat(delivered.accepted()).isTrue();
    assertThat(delivered.tries()).isEqualTo(3);
    assertThat(bot.readings).hasSize(3).containsOnly(bot.readings.getFirst());
    assertThat(li.sees()).hasSize(1);
  }

  @Test
  void many_people_are_served_at_once() {
    List<TelegramUser> people =
        LongStream.range(1, 21).mapToObj(number -> telegram.user(LI + number)).toList();

    people.parallelStream()
        .forEach(
            each -> {
              each.sends("/start TOKEN_1");
              each.taps("满意");
            });

    assertThat(people)
        .allSatisfy(each -> assertThat(each.last().text()).isEqualTo("谢谢，您选了满意"))
        .allSatisfy(each -> assertThat(each.waiting()).isZero());
    assertThat(bot.heard).extracting(Inbound::cause).doesNotHaveDuplicates().hasSize(40);
  }

  @Test
  void words_that_wait_do_not_hold_up_taps() {
    li.sends("/start TOKEN_1");
    bot.fails(5);
    assertThat(li.sends("hello").accepted()).isFalse();

    assertThat(li.taps("满意").accepted()).isTrue();

    // Only this: "hello" still waits.
    assertThat(li.sees()).extracting(Shown::text).containsExactly("谢谢，您选了满意");
  }

  @Test
  void a_failing_update_holds_up_its_chat_and_no_other() {
    TelegramUser han = telegram.user(LI + 1);
    bot.fails(5);
    assertThat(li.sends("first").accepted()).isFalse();

    assertThat(han.sends("hello").tries()).isEqualTo(1);
    bot.fails(5);
    Delivered blocked = li.sends("second");

    assertThat(blocked.tries()).isZero();
    assertThat(blocked.accepted()).isFalse();
    li.sends("third");
    assertThat(li.sees())
        .extracting(Shown::text)
        .containsExactly("您说：first", "您说：second", "您说：third");
  }
}
