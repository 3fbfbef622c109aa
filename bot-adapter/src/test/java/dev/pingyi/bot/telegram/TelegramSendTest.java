package dev.pingyi.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.OutboundMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bot speaks of its own accord, and knows what became of it. */
final class TelegramSendTest {
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
  void speaks_of_its_own_accord_and_waits_exactly_as_long_as_it_is_told() {
    li.sends("hello");
    telegram.floods("sendMessage", 1, 17);

    assertThat(send(LI, Optional.empty()))
        .isEqualTo(new Delivery.TryLater(Duration.ofSeconds(17), "429"));
    assertThat(send(LI, Optional.empty())).isEqualTo(new Delivery.Sent());

    assertThat(li.last().text()).isEqualTo("提醒");
  }

  @Test
  void knows_whom_it_can_never_reach_again() {
    telegram.user(LI + 1);
    li.sends("hello");
    li.blocks();

    assertThat(send(LI, Optional.empty()))
        .isEqualTo(new Delivery.Refused("403 blocked by the user", true));
    assertThat(send(LI + 1, Optional.empty()))
        .isEqualTo(new Delivery.Refused("403 can't initiate conversation", true));
    assertThat(send(LI + 2, Optional.empty()))
        .isEqualTo(new Delivery.Refused("400 chat not found", true));
  }

  @Test
  void a_picture_arrives_whole_in_the_group_that_the_group_became() throws IOException {
    byte[] png = png(800, 600);
    TelegramGroup group = telegram.group(-12_345_678L).becomes(-1_001_234_567_890L);

    Delivery delivery =
        send(-12_345_678L, Optional.of(new OutboundMessage.Picture(png, "/results/1.png")));

    assertThat(delivery).isEqualTo(new Delivery.Sent());
    assertThat(group.sees()).extracting(Shown::text).containsExactly("提醒");
    assertThat(group.picture()).isEqualTo(png);
  }

  @Test
  void a_picture_that_telegram_does_not_take_is_refused_and_the_chat_is_not_gone()
      throws IOException {
    telegram.group(-12_345_678L);

    Delivery delivery =
        send(
            -12_345_678L,
            Optional.of(new OutboundMessage.Picture(png(4000, 10), "/results/1.png")));

    assertThat(delivery).isEqualTo(new Delivery.Refused("400 PHOTO_INVALID_DIMENSIONS", false));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void what_is_told_at_night_makes_no_sound(boolean silent) throws IOException {
    li.sends("hello");
    Address to = new Address("telegram", Long.toString(LI));
    Optional<OutboundMessage.Picture> picture =
        Optional.of(new OutboundMessage.Picture(png(9, 9), "/results/2026/11.png"));
    String longer = "提".repeat(1025);

    bot.channel.send(new OutboundMessage("n1", to, Reply.message("提醒"), Optional.empty(), silent));
    bot.channel.send(new OutboundMessage("n2", to, Reply.message("提醒"), picture, silent));
    bot.channel.send(new OutboundMessage("n3", to, Reply.message(longer), picture, silent));

    assertThat(telegram.calls())
        .filteredOn(call -> !call.inAnswer())
        .allMatch(call -> call.status() == 200)
        .extracting(call -> call.parameters().has("disable_notification"))
        .containsExactly(silent, silent, silent, silent);
  }

  @Test
  void a_link_leads_to_the_bot_if_telegram_takes_the_token() {
    assertThat(bot.channel.link("abc_DEF-9")).contains("https://t.me/PingyiBot?start=abc_DEF-9");
    assertThat(bot.channel.link("a".repeat(64))).isPresent();
    assertThat(bot.channel.link("a".repeat(65))).isEmpty();
    assertThat(bot.channel.link("")).isEmpty();
    assertThat(bot.channel.link("a&b")).isEmpty();
    TelegramSettings nameless =
        new TelegramSettings(TinyBot.TOKEN, TinyBot.SECRET, "", telegram.api());
    assertThat(new TelegramChannel(nameless, InstantSource.system()).link("abc")).isEmpty();
  }

  private Delivery send(long chat, Optional<OutboundMessage.Picture> picture) {
    Address to = new Address("telegram", Long.toString(chat));
    return bot.channel.send(
        new OutboundMessage("notification-1", to, Reply.message("提醒"), picture));
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
