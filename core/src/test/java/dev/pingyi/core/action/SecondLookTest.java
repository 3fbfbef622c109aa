package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.ComplaintActions.Result;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Store;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else acts between two looks at a complaint. */
final class SecondLookTest {
  private final City city = City.at("2026-11-23T09:00");
  private Actor.Staff officer;
  private String reference;

  @BeforeEach
  void a_bad_rating() {
    Post post = Post.ofArea(Role.CALLBACK, "东湖区");
    city.joins("officer", post);
    officer = new Actor.Staff(city.store().members(post.key()).getFirst());
    Person rater = city.citizen("rater");
    reference = rater.complains("DH1-02").reference();
  }

  @Test
  void two_at_once_are_decided_each_from_one_look_and_the_second_is_stale() {
    AtomicInteger looks = new AtomicInteger();
    Store moving =
        (Store)
            Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("complaint") && looks.getAndIncrement() == 1) {
                    settles();
                  }
                  return method.invoke(city.store(), arguments);
                });
    Office seen =
        new Office(moving, city.office().roster(), city.office().books(), city.office().keys());
    Outcome<Result> outcome =
        new ComplaintActions(seen)
            .run(
                new Request(reference, Action.REFER, Request.AS_IT_IS, Person.WORDS),
                officer,
                city.now());
    settles();
    Decision late = outcome.either(done -> done.decision(), refused -> Decision.NOTHING);

    assertThat(catchThrowable(() -> city.store().commit(late))).isInstanceOf(StaleException.class);
  }

  private void settles() {
    Request request = new Request(reference, Action.SETTLE, Request.AS_IT_IS, "答应明天上午为他补办");
    city.did(new ComplaintActions(city.office()).run(request, officer, city.now()));
  }
}
