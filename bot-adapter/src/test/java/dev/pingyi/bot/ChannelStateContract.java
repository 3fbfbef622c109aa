package dev.pingyi.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.bot.ChannelState.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of a channel's state has to do alike. */
public abstract class ChannelStateContract {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Value TOKEN = new Value("token-1", NOON.plusSeconds(7200));
  private static final Value NEXT = new Value("token-2", NOON.plusSeconds(14400));

  private Instant now = NOON;
  private ChannelState state;

  /** A state in which nothing was ever written. */
  protected abstract ChannelState empty(InstantSource realClock);

  @BeforeEach
  void open() {
    state = empty(() -> now);
  }

  @Test
  void what_was_put_is_there() {
    assertThat(state.get("token")).isEmpty();

    assertThat(state.putIfAbsent("token", TOKEN)).isTrue();

    assertThat(state.get("token")).contains(TOKEN);
    assertThat(state.get("other")).isEmpty();
  }

  @Test
  void who_comes_second_does_not_put() {
    state.putIfAbsent("token", TOKEN);

    assertThat(state.putIfAbsent("token", NEXT)).isFalse();

    assertThat(state.get("token")).contains(TOKEN);
  }

  @Test
  void a_value_is_gone_at_the_moment_it_expires() {
    state.putIfAbsent("token", TOKEN);

    now = TOKEN.expiresAt().minusSeconds(1);
    assertThat(state.get("token")).contains(TOKEN);

    now = TOKEN.expiresAt();
    assertThat(state.get("token")).isEmpty();
    assertThat(state.replace("token", TOKEN, NEXT)).isFalse();
    assertThat(state.putIfAbsent("token", NEXT)).isTrue();
    assertThat(state.get("token")).contains(NEXT);
  }

  @Test
  void only_the_value_that_stands_is_replaced() {
    assertThat(state.replace("token", TOKEN, NEXT)).isFalse();
    assertThat(state.get("token")).isEmpty();

    state.putIfAbsent("token", TOKEN);
    assertThat(state.replace("token", TOKEN, NEXT)).isTrue();
    assertThat(state.replace("token", TOKEN, NEXT)).isFalse();

    assertThat(state.get("token")).contains(NEXT);
  }

  @Test
  void the_same_value_with_a_later_end_is_another_one() {
    Value longer = new Value(TOKEN.text(), TOKEN.expiresAt().plusSeconds(60));
    state.putIfAbsent("token", TOKEN);

    assertThat(state.replace("token", longer, NEXT)).isFalse();
    assertThat(state.replace("token", TOKEN, longer)).isTrue();

    now = TOKEN.expiresAt();
    assertThat(state.get("token")).contains(longer);
  }

  @Test
  void of_many_at_once_one_puts_and_one_replaces() throws Exception {
    assertThat(winners("first", value -> state.putIfAbsent("token", value))).isEqualTo(1);

    Value stands = state.get("token").orElseThrow();
    assertThat(winners("then", value -> state.replace("token", stands, value))).isEqualTo(1);
  }

  private interface Attempt {
    boolean with(Value value);
  }

  private long winners(String text, Attempt attempt) throws Exception {
    List<Callable<Boolean>> rivals =
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    (Callable<Boolean>)
                        () -> attempt.with(new Value(text + n, NOON.plusSeconds(60 + n))))
            .toList();
    long won = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> each : threads.invokeAll(rivals)) {
        won += each.get() ? 1 : 0;
      }
    }
    return won;
  }

  @Test
  void the_longest_name_and_value_are_kept() {
    Value longest = new Value("好".repeat(Value.TEXT_MAX), TOKEN.expiresAt());

    state.putIfAbsent("window:" + "o".repeat(200), longest);

    assertThat(state.get("window:" + "o".repeat(200))).contains(longest);
  }

  @Test
  void parts_of_a_second_make_no_difference() {
    Value value = new Value("token-3", TOKEN.expiresAt().plusMillis(999));
    state.putIfAbsent("token", value);

    assertThat(state.replace("token", value, NEXT)).isTrue();
  }

  @Test
  void a_value_shows_nothing_and_has_its_limits() {
    assertThat(TOKEN.toString()).doesNotContain("token-1");
    assertThatThrownBy(() -> new Value("", NOON)).hasMessageContaining("0 characters");
    assertThatThrownBy(() -> new Value("x".repeat(Value.TEXT_MAX + 1), NOON))
        .hasMessageContaining("allowed: 1 to 2048")
        .hasMessageNotContaining("xx");
  }
}
