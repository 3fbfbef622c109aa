package dev.pingyi.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Several people act in the same moment: of what excludes each other, one happens. */
class ManyAtOnceTest {
  private static final int PEOPLE = 6;

  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");

  @RepeatedTest(5)
  void of_many_officers_who_settle_at_once_one_does() throws Exception {
    List<Person> officers = joined(Role.CALLBACK);
    citizen.complains("DH1-02");

    officers.forEach(each -> each.taps("已解决"));

    List<String> answers = allAtOnce(officers);

    assertThat(answers).filteredOn(text -> text.contains("已请群众确认")).hasSize(1);
    assertThat(answers).filteredOn(text -> text.contains("写的话没有记录")).hasSize(PEOPLE - 1);
    assertThat(city.complaint(citizen.reference()).file().calls().attempts()).hasSize(1);
  }

  @RepeatedTest(5)
  void points_of_many_verdicts_on_one_unit_all_arrive_in_one_chain() throws Exception {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    List<Person> inspectors = joined(Role.INSPECTOR);
    List<Callable<String>> verdicts = new ArrayList<>();
    for (Person inspector : inspectors) {
      Person other = city.citizen(inspector.account());
      other.visits("DH1-02").taps("不满意").taps("不满意").taps("先这样");
      city.passes(Duration.ofMinutes(3));
      officer.does("转办");
      inspector.taps("属实");
      verdicts.add(() -> say(inspector, new Said.Text(Person.WORDS)));
    }

    List<String> answers = all(verdicts);

    assertThat(answers).allMatch(text -> text.contains("−3"));
    assertThat(city.pointsOf("DH1")).isEqualTo(100 - 3 * PEOPLE);
    assertThat(city.store().entries("DH1", 2026))
        .extracting(e -> e.number())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, PEOPLE).boxed().toList());
  }

  @RepeatedTest(5)
  void one_message_taken_by_many_at_once_makes_one_rating() throws Exception {
    citizen.visits("DH1-02").taps("不满意");
    Said tap = new Said.Tap(citizen.button("不满意").data());
    Inbound same = new Inbound("test:same", citizen.address(), Language.ZH, tap);

    all(
        IntStream.range(0, PEOPLE)
            .<Callable<String>>mapToObj(
                _ -> () -> new TakeMessage(city.office()).take(same, city.now()).reply().text())
            .toList());

    assertThat(city.store().counts("DH1", 2026).getFirst().counts().ratings()).isEqualTo(1);
    assertThat(city.store().counts("DH1", 2026).getFirst().counts().opened()).isEqualTo(1);
  }

  private List<Person> joined(Role role) {
    return IntStream.range(0, PEOPLE)
        .mapToObj(i -> city.joins(role.code() + i, Post.ofArea(role, "东湖区")))
        .toList();
  }

  private List<String> allAtOnce(List<Person> people) throws Exception {
    return all(
        people.stream()
            .<Callable<String>>map(person -> () -> say(person, new Said.Text(Person.WORDS)))
            .toList());
  }

  private String say(Person person, Said said) {
    Inbound inbound = new Inbound("test:" + person.account(), person.address(), Language.ZH, said);
    return new TakeMessage(city.office()).take(inbound, city.now()).reply().text();
  }

  private static List<String> all(List<Callable<String>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
      List<String> answers = new ArrayList<>();
      for (Future<String> each : threads.invokeAll(work)) {
        answers.add(each.get());
      }
      return answers;
    }
  }
}
