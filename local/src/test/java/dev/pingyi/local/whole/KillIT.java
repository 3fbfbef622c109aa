package dev.pingyi.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.bot.telegram.StrictTelegram;
import dev.pingyi.core.TakesPatience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the midst of its work, and nothing that was answered is lost. */
@TakesPatience
@Timeout(900)
final class KillIT {
  private static final int KILLS = 3;

  /** A message in hand at a kill is left alone for this long, in case its sender still lives. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  @TempDir private Path data;
  private final StrictTelegram telegram = StrictTelegram.start("42:TOKEN", "PingyiBot");

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void every_answered_rating_and_every_notice_outlives_kills_in_mid_load() {
    Crowd crowd = new Crowd(telegram);
    for (int round = 0; round < KILLS; round++) {
      try (Child child = Child.start(settings());
          LocalCalls calls = opened(child)) {
        if (round == 0) {
          new Phone(telegram.user(1), calls).opens(calls.invitation("callback", "*"));
        }
        crowd.ratesUntil(child::kill, calls, 12 * (round + 1));
      }
    }

    try (Child child = Child.start(settings());
        LocalCalls calls = opened(child)) {
      crowd.isHeardAtLast();
      Patience.until("all is told", CLAIM, () -> calls.settle() == 0);

      List<JsonObject> complaints = calls.list("/local/complaints");
      assertThat(calls.count("ratings")).isEqualTo(crowd.rated());
      assertThat(calls.count("deadLetters")).isZero();
      assertThat(complaints).hasSize(crowd.ratedBadly()).doesNotHaveDuplicates();
      calls.forward("PT11M");
      officerKnowsEachOnce(calls, complaints);
    }
  }

  /** A repeat is allowed for what was in hand at a kill, and for nothing else. */
  private void officerKnowsEachOnce(LocalCalls calls, List<JsonObject> complaints) {
    Phone officer = new Phone(telegram.user(1), calls);
    List<String> notices = officer.texts().stream().filter(t -> t.contains("【新差评】")).toList();
    for (JsonObject complaint : complaints) {
      String reference = complaint.get("reference").getAsString();
      assertThat(notices).anyMatch(text -> text.contains(reference));
    }
    assertThat(notices.size()).isBetween(complaints.size(), complaints.size() + KILLS);
  }

  @Test
  void what_fell_due_while_nothing_ran_is_told_after_the_start() {
    Map<String, String> settings = settings();
    String reference;
    try (Child child = Child.start(settings);
        LocalCalls calls = opened(child)) {
      new Phone(telegram.user(1), calls).opens(calls.invitation("callback", "*"));
      new Phone(telegram.user(2), calls).opens(calls.invitation("supervisor", "*"));
      Phone citizen = new Phone(telegram.user(3), calls);
      citizen.scans("DH1-02").taps("不满意", "不满意", "先这样");
      reference = citizen.reference();
      child.kill();
    }

    settings.put("PINGYI_CLOCK", "2026-11-24T09:30:00+08:00");
    try (Child child = Child.start(settings);
        LocalCalls calls = opened(child)) {
      calls.settle();

      new Phone(telegram.user(2), calls).saw("【逾期】").saw(reference);
      new Phone(telegram.user(1), calls).saw("【逾期】");
      assertThat(calls.complaint(reference).get("overdue").getAsBoolean()).isTrue();
    }
  }

  @Test
  void the_office_clock_does_not_go_back_over_a_kill() {
    String before;
    try (Child child = Child.start(settings());
        LocalCalls calls = opened(child)) {
      before = calls.forward("PT6H").get("now").getAsString();
      child.kill();
    }

    try (Child child = Child.start(settings());
        LocalCalls calls = opened(child)) {
      assertThat(calls.now()).isEqualTo(before);
      assertThat(child.errors()).contains("it never goes back");
    }
  }

  @Test
  void a_server_whose_starter_was_killed_ends_too() throws Exception {
    try (Child shell = Child.startByShell(settings())) {
      shell.ready();
      ProcessHandle server = shell.children().getFirst();

      shell.kill();

      server.onExit().get(90, TimeUnit.SECONDS);
      assertThat(server.isAlive()).isFalse();
    }
  }

  private Map<String, String> settings() {
    return new HashMap<>(Town.settings(data, telegram.api()));
  }

  private LocalCalls opened(Child child) {
    LocalCalls calls = new LocalCalls(child.ready());
    telegram.webhook(calls.base().resolve("/telegram"), Town.SECRET);
    return calls;
  }
}
