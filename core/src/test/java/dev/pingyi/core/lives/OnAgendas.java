package dev.pingyi.core.lives;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.notify.Agenda.Waiting;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Store;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is on its way to people of the office, and what came together. */
final class OnAgendas {
  private static final String NOBODY = "【无人在岗】";

  private OnAgendas() {}

  /** Whether somebody is yet to be told that nobody is there for the complaint. */
  static boolean isNobody(Store store, Stream<Member> members, String reference) {
    return members
        .flatMap(member -> store.messages().agenda(member.account()).stream())
        .flatMap(agenda -> agenda.waiting().stream())
        .anyMatch(one -> one.topic() == Topic.NOBODY && one.subject().equals(reference));
  }

  /** Whether a message names a complaint as one for which nobody is there. */
  static boolean saysNobody(ComposedMessage message, Complaint complaint) {
    String text = message.reply().text();
    return text.lines()
        .anyMatch(
            line ->
                line.contains(NOBODY)
                    && (line.contains(complaint.reference())
                        || (text.startsWith(NOBODY) && text.contains(complaint.reference()))));
  }

  /** The steps of which a message tells: each the subject, version and kind of an event. */
  static List<String> steps(Notification notification, Store store, String account) {
    return switch (notification.topic()) {
      case DIGEST -> steps(Agenda.read(notification.subject()));
      case MORNING ->
          store.messages().agenda(account).map(a -> steps(a.inList().waiting())).orElse(List.of());
      case EVENING, TICKS_MISSED -> List.of(notification.id());
      default -> List.of(step(notification.id()));
    };
  }

  private static List<String> steps(List<Waiting> waiting) {
    // What was only foreseen has no event yet.
    return waiting.stream()
        .map(Waiting::id)
        .filter(Predicate.not(String::isEmpty))
        .map(OnAgendas::step)
        .toList();
  }

  /** What has waited carries the number of the agenda before its own. */
  private static String step(String id) {
    List<String> parts = List.of(id.split("/"));
    int from = 0;
    while (parts.get(from).equals("agenda")) {
      from += 3;
    }
    String step = String.join("/", parts.subList(from, from + 3));
    // Where it came to lie in an instant: it may go through several hands in one.
    return step.startsWith("news/") ? step + "/" + parts.getLast() : step;
  }
}
