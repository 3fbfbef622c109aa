package dev.pingyi.core.lives;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Kept;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A small city in which complaints live side by side, each as chance will have it. */
final class World {
  /** Complaints of one world: enough to meet in lists and floods. */
  static final int LIVES = 20;

  /** So many steps come between one complaint and the next. */
  private static final int APART = 30;

  /** More than a rating asks. */
  private static final int ANSWERS = 12;

  /** So many messages up somebody still presses a button. */
  private static final int SCREEN = 6;

  private static final String RELEASE = "放行";

  private static final List<String> COUNTERS = List.of("DH1-01", "DH1-02", "DH2-01", "WC1-01");

  private static final List<String> WORDS =
      List.of(Person.WORDS, "待办", "。", "我的评价", "没解决", "接到了", "满意", "取消", "跳过", "2", "好", "删除");

  private final int steps;
  private final Random random;
  private final Presses presses;
  private final City city;
  private final Laws laws;
  private final ReleaseLaw release;
  private final Breaking breaking;
  private final Asked asked;
  private final List<Person> staff;
  private final List<Person> supervisors;
  private final List<Person> citizens = new ArrayList<>();
  private String cameTo = COUNTERS.getFirst();

  /**
   * @param lives how many complaints live in it
   */
  World(Kept kept, long seed, int lives) {
    this.steps = APART * lives;
    random = new Random(seed);
    presses = new Presses(random, new Random(~seed));
    city = City.on(kept, "2026-11-20T09:00");
    laws = new Laws(city);
    staff =
        List.of(
            city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区")),
            city.joins("everywhere", Post.ofArea(Role.CALLBACK, Post.CITY)),
            city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区")),
            city.joins("second", Post.ofArea(Role.INSPECTOR, Post.CITY)),
            city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区")),
            city.joins("chief", Post.ofArea(Role.SUPERVISOR, Post.CITY)),
            city.joins("head", Post.headOf("DH1")),
            city.joins("other", Post.headOf("WC1")));
    breaking = new Breaking(staff, COUNTERS, seed);
    supervisors = staff.subList(4, 6);
    // Some people hold a second post, and must not use it against the first.
    boolean inTwo = seed % 3 == 0;
    // A head who is an inspector, too, reads what lies with the inspectors.
    release =
        new ReleaseLaw(
            city,
            laws::references,
            inTwo ? Set.of("other", "group") : Set.of("head", "other", "group"));
    asked = new Asked(random, release);
    if (inTwo) {
      city.joins("officer", Post.ofArea(Role.INSPECTOR, "东湖区"));
      city.joins("head", Post.ofArea(Role.INSPECTOR, Post.CITY));
      city.joins("supervisor", Post.ofArea(Role.CALLBACK, "武昌区"));
    }
  }

  Laws laws() {
    return laws;
  }

  long opened() {
    return laws.opened();
  }

  int released() {
    return release.read();
  }

  void run() {
    for (int step = 0; step < steps; step++) {
      if (step % APART == 0) {
        born(step);
      }
      if (random.nextInt(3) == 0) {
        timePasses();
      } else if (!breaking.acts(laws.references())) {
        acts();
      }
      laws.hold();
    }
    endsInSilence();
    laws.holdAtTheEnd();
  }

  private void born(int step) {
    // Now and then somebody of the staff complains, which makes nobody judge of their own case.
    Person citizen = random.nextInt(8) == 0 ? anyOf(staff) : city.citizen("citizen " + step / 3);
    String counter = anyOf(COUNTERS);
    if (presses.isSeldom() && !citizens.isEmpty()) {
      // Some people come back with the same matter.
      citizen = citizens.getLast();
      counter = cameTo;
    }
    cameTo = counter;
    citizens.add(citizen);
    citizen.visits(counter);
    for (int answers = 0; answers < ANSWERS && asked.answers(citizen); answers++) {
      laws.hold();
    }
  }

  private void acts() {
    // Citizens answer what they are asked just now, staff have more than one case on the screen.
    if (random.nextInt(3) == 0) {
      acts(anyOf(citizens.subList(Math.max(0, citizens.size() - 5), citizens.size())), 2);
    } else {
      acts(anyOf(staff), SCREEN);
    }
  }

  private void acts(Person person, int messages) {
    if (random.nextInt(6) == 0) {
      person.writes(anyOf(WORDS));
      return;
    }
    // Much comes to supervisors by the list: they look into it themselves.
    boolean looks = supervisors.contains(person) && !opens(person).isEmpty();
    List<Button> buttons = presses.mostlySteps(person.newest(looks ? 1 : messages));
    if (buttons.isEmpty()) {
      person.writes("待办");
      return;
    }
    if (random.nextInt(12) == 0) {
      callsInVain(person, buttons);
      return;
    }
    person.says(new Said.Tap((looks ? presses.decisive(buttons) : presses.one(buttons)).data()));
    if (person.text().contains("转给谁")) {
      person.taps(person.labels().getFirst());
      return;
    }
    if (person.text().contains("和哪一件")) {
      person.taps(person.labels().getFirst());
    }
    if (random.nextInt(4) > 0) {
      // Where words are asked for they mostly come; else they are talk like any other.
      person.writes(
          staff.contains(person)
              ? Breaking.words(person, city)
              : release.words(person.address().id()));
    }
    if (person.labels().contains(RELEASE) && random.nextInt(8) > 0) {
      decides(person);
    }
  }

  /** One of the tasks is on the screen; the buttons of the list if there are none. */
  private List<Button> opens(Person person) {
    List<Button> tasks = person.writes("待办").newest(1);
    if (!tasks.isEmpty()) {
      person.says(new Said.Tap(anyOf(tasks).data()));
    }
    return tasks;
  }

  /** What the unit reads of the citizen's words. */
  private void decides(Person officer) {
    switch (random.nextInt(3)) {
      case 0 -> officer.taps(RELEASE);
      case 1 -> officer.taps("不给单位看");
      default -> officer.writes(Person.WORDS);
    }
  }

  /** Somebody whom nobody reaches is called on one day, and the next. */
  private void callsInVain(Person person, List<Button> buttons) {
    String label = Labels.of(Action.NO_ANSWER, Language.ZH);
    Optional<Button> call = buttons.stream().filter(b -> b.label().equals(label)).findFirst();
    for (int calls = 0; call.isPresent() && calls < 3; calls++) {
      person.says(new Said.Tap(call.get().data()));
      laws.hold();
      city.isDownFor(Duration.ofHours(9));
    }
    String time = Labels.of(Action.CHANGE_CALL_TIME, Language.ZH);
    citizens.stream()
        .filter(citizen -> citizen.labels().contains(time) && random.nextBoolean())
        .forEach(citizen -> citizen.taps(time).taps(anyOf(citizen.labels())));
  }

  private void timePasses() {
    switch (random.nextInt(8)) {
      case 0 -> city.isDownFor(Duration.ofHours(26));
      case 1 -> city.isDownFor(Duration.ofDays(1 + random.nextInt(9)));
      case 2, 3, 4 -> toTheNext(Duration.ofSeconds(random.nextInt(3) - 1));
      default -> city.isDownFor(Duration.ofMinutes(1 + random.nextInt(240)));
    }
  }

  /** To the next instant at which something is due, or a second beside it. */
  private void toTheNext(Duration beside) {
    laws.nextDue()
        .map(due -> Duration.between(city.now(), due.plus(beside)))
        .filter(Duration::isPositive)
        .ifPresent(city::isDownFor);
  }

  /** Nobody does anything any more; time alone goes on. */
  private void endsInSilence() {
    Instant end = city.now().plus(Duration.ofDays(40));
    while (city.now().isBefore(end)) {
      city.isDownFor(Duration.ofHours(31));
      laws.hold();
    }
  }

  private <T> T anyOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
