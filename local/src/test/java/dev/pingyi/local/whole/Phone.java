package dev.pingyi.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.telegram.Delivered;
import dev.pingyi.bot.telegram.Shown;
import dev.pingyi.bot.telegram.TelegramUser;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with Telegram. Every act ends when all that it set off has been done. */
final class Phone {
  private static final Pattern REFERENCE = Pattern.compile("PY(-[2-9A-HJKMNP-TV-Z]{4}){3}");

  private final TelegramUser user;
  private final LocalCalls calls;

  Phone(TelegramUser user, LocalCalls calls) {
    this.user = user;
    this.calls = calls;
  }

  TelegramUser user() {
    return user;
  }

  public Phone scans(String counter) {
    return opens(calls.token(counter));
  }

  Phone opens(String token) {
    return sends("/start " + token);
  }

  Phone sends(String text) {
    return done(user.sends(text));
  }

  public Phone taps(String... labels) {
    for (String label : labels) {
      done(user.taps(label));
    }
    return this;
  }

  /** Taps a button and writes the words that it asks for. */
  public Phone does(String label) {
    return taps(label).sends("已看过录像和登记，情况清楚");
  }

  /** Taps a button as it was remembered. */
  public Phone taps(Shown seen, String label) {
    return done(user.taps(seen, label));
  }

  Phone sharesContact(String number) {
    return done(user.sharesContact(number));
  }

  private Phone done(Delivered delivered) {
    assertThat(delivered.status()).as(delivered.answer()).isEqualTo(200);
    calls.settle();
    return this;
  }

  /** The latest news says so. */
  public Phone sees(String... words) {
    assertThat(user.last().text()).contains(words);
    return this;
  }

  /** One of the messages, as they look now, says so. */
  Phone saw(String words) {
    assertThat(texts()).anyMatch(text -> text.contains(words));
    return this;
  }

  long timesSees(String words) {
    return texts().stream().filter(text -> text.contains(words)).count();
  }

  List<String> texts() {
    return user.sees().stream().map(Shown::text).toList();
  }

  String everything() {
    return String.join("\n", texts());
  }

  Shown last() {
    return user.last();
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
}
