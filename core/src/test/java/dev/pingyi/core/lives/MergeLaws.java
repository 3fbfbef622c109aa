package dev.pingyi.core.lives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Links;
import dev.pingyi.core.complaint.Verdict;

/** What was merged is never alone: the other one knows of it, and was not taken back. */
final class MergeLaws {
  private final City city;

  MergeLaws(City city) {
    this.city = city;
  }

  void hold(Complaint complaint) {
    String reference = complaint.reference();
    Links links = complaint.file().links();
    boolean merged = complaint instanceof Closed closed && closed.reason() == ClosingReason.MERGED;
    assertThat(links.isMerged()).as(reference + " is merged").isEqualTo(merged);
    if (merged) {
      Complaint into = city.complaint(links.into());
      assertThat(into.file().links().from()).as("with " + into.reference()).contains(reference);
      assertThat(isTakenBack(into)).as(into.reference() + " was taken back").isFalse();
      assertThat(into.file().opening().account()).isEqualTo(complaint.file().opening().account());
      assertThat(complaint.file().inquiry().verdict()).isEqualTo(Verdict.NONE);
      isKeptAsLong(reference, into);
    }
    links
        .from()
        .forEach(
            other ->
                assertThat(city.complaint(other).file().links().into())
                    .as(other + " goes on in")
                    .isEqualTo(reference));
  }

  private static boolean isTakenBack(Complaint complaint) {
    return complaint instanceof Closed closed && closed.reason() == ClosingReason.WITHDRAWN;
  }

  /** What is personal of it goes with that of the other. */
  private void isKeptAsLong(String merged, Complaint into) {
    city.store()
        .contact(merged)
        .map(Contact::eraseAt)
        .ifPresent(
            at ->
                assertThat(at.equals(Contact.NOT_YET))
                    .as("the contact of " + merged + " is kept, with " + into.state())
                    .isEqualTo(!(into instanceof Closed)));
  }
}
