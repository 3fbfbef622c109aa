package dev.pingyi.server.desk;

import dev.pingyi.core.complaint.Contact;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The number to call, while the look at it lasts. */
final class CallNumber {
  private final DeskVisit visit;

  CallNumber(DeskVisit visit) {
    this.visit = visit;
  }

  Optional<Map<String, Object>> of(CaseReading reading) {
    return reading
        .contact()
        .filter(contact -> !contact.phone().isEmpty())
        .filter(this::isLookedAt)
        .map(contact -> reading.open(visit, contact.phone()))
        .map(number -> Map.of("shown", number, "href", "tel:" + number.replaceAll("[^0-9+]", "")));
  }

  private boolean isLookedAt(Contact contact) {
    Set<String> mine =
        visit.posts().stream().map(member -> member.id()).collect(Collectors.toSet());
    return contact.looks().stream()
        .anyMatch(
            look ->
                mine.contains(look.member())
                    && look.at().plus(Duration.ofMinutes(10)).isAfter(visit.now()));
  }
}
