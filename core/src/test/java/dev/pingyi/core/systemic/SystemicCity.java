package dev.pingyi.core.systemic;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.List;
import java.util.stream.Stream;

/** A city in which people complain of the same at three units. */
final class SystemicCity {
  static final Post CITY_SUPERVISOR = Post.ofArea(Role.SUPERVISOR, Post.CITY);
  static final String RULE = "《社保登记一次告知办法》自2026年12月1日起施行";

  final City city = City.at("2026-11-23T09:30");
  final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));

  Person complains(String name, String counter) {
    return complains(city.citizen(name), counter);
  }

  Person complains(Person citizen, String counter) {
    citizen.visits(counter).taps("不满意").taps("不满意");
    if (citizen.labels().contains("社保登记")) {
      citizen.taps("社保登记");
    }
    return citizen.taps("服务态度生硬").taps("完成").taps("跳过").taps("跳过");
  }

  List<Person> five() {
    return List.of(
        complains("a", "DH1-02"),
        complains("b", "DH1-02"),
        complains("c", "DH2-01"),
        complains("d", "DH2-01"),
        complains("e", "WC1-01"));
  }

  List<SystemicIssue> issues() {
    return Stream.of(Post.CITY, "东湖区", "武昌区")
        .flatMap(area -> city.store().systemic().open(area, 99).stream())
        .flatMap(reference -> city.store().systemic().issue(reference).stream())
        .toList();
  }
}
