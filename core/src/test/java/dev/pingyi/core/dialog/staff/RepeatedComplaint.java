package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** Somebody complains of one matter twice, and an officer sees both. */
abstract class RepeatedComplaint {
  static final String AREA = "东湖区";
  static final String WHY = "同一位群众两次说的是同一张证";

  final City city = City.at("2026-11-23T09:00");
  Person officer;
  Person citizen;
  String first;
  String second;

  @BeforeEach
  void somebodyComplainsTwice() {
    officer = city.joins("罗安琪", Post.ofArea(Role.CALLBACK, AREA));
    city.joins("inspector", Post.ofArea(Role.INSPECTOR, AREA));
    city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, AREA));
    city.joins("head", Post.headOf("DH1"));
    citizen = city.citizen("citizen");
    first = rates("DH1-02", "还没有拿到证", "");
    city.passes(Duration.ofHours(2));
    second = rates("DH1-01", "证还是没有拿到", "13800000000");
  }

  final String rates(String counter, String words, String phone) {
    return rates(citizen, counter, words, phone);
  }

  final String rates(Person who, String counter, String words, String phone) {
    who.visits(counter).taps("不满意").taps("不满意");
    for (int i = 0; i < 8 && !who.text().contains("编号"); i++) {
      if (who.labels().contains("完成")) {
        who.taps(who.labels().getFirst()).taps("完成");
      } else if (who.labels().contains("随时可以")) {
        who.taps("随时可以");
      } else if (who.text().contains("电话") && !phone.isEmpty()) {
        who.writes(phone);
      } else if (who.text().contains("电话")) {
        who.taps("跳过");
      } else if (who.labels().contains("跳过")) {
        who.writes(words);
      } else {
        who.taps(who.labels().getFirst());
      }
    }
    city.passes(Duration.ofMinutes(30));
    return who.reference();
  }

  final Complaint complaint(String reference) {
    return city.complaint(reference);
  }

  final Contact contact(String reference) {
    return city.store().contact(reference).orElseThrow();
  }

  Person opens(String reference) {
    return officer.writes(reference);
  }

  final void merges() {
    opens(second).taps("并案").sees("为什么是同一件事").writes(WHY).sees("和 " + first + " 一起办");
  }
}
