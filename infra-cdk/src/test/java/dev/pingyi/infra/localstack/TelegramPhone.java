package dev.pingyi.infra.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.telegram.Delivered;
import dev.pingyi.bot.telegram.Shown;
import dev.pingyi.bot.telegram.TelegramUser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with Telegram, who waits for what comes by way of stream and queue. */
final class TelegramPhone {
  private static final Pattern REFERENCE = Pattern.compile("PY(-[2-9A-HJKMNP-TV-Z]{4}){3}");

  /** Two functions may have to start, on a machine that has other work. */
  private static final Duration WAIT_MAX = Duration.ofSeconds(90);

  private final TelegramUser user;

  TelegramPhone(TelegramUser user) {
    this.user = user;
  }

  /** Opens a link: a printed code or an invitation. */
  TelegramPhone opens(String token) {
    return sends("/start " + token);
  }

  TelegramPhone sends(String text) {
    return taken(user.sends(text));
  }

  /** Taps a button and writes the words that it asks for. */
  TelegramPhone does(String label) {
    return taps(label).sends("已看过录像和登记，情况清楚");
  }

  TelegramPhone taps(String... labels) {
    for (String label : labels) {
      taken(user.taps(label));
    }
    return this;
  }

  private TelegramPhone taken(Delivered delivered) {
    assertThat(delivered.status()).as(delivered.answer()).isEqualTo(200);
    return this;
  }

  /** One of the messages, as they look now or soon, says all of that. */
  TelegramPhone sees(String... words) {
    return sees(WAIT_MAX, words);
  }

  TelegramPhone sees(Duration waitMax, String... words) {
    Await.until(
        "a message that says " + Arrays.toString(words),
        waitMax,
        () -> texts().stream().anyMatch(text -> says(text, words)),
        this::everything);
    return this;
  }

  /** How many messages say all of that by now. */
  long times(String... words) {
    return texts().stream().filter(text -> says(text, words)).count();
  }

  String everything() {
    return String.join("\n---\n", texts());
  }

  /** The reference in the latest message that has one. */
  String reference() {
    return texts().reversed().stream()
        .map(REFERENCE::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no reference in " + texts()));
  }

  private static boolean says(String text, String... words) {
    return Arrays.stream(words).allMatch(text::contains);
  }

  private List<String> texts() {
    return user.sees().stream().map(Shown::text).toList();
  }
}
