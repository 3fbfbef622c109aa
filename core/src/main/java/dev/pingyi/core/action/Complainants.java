package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.store.SystemicChange.Listing;
import dev.pingyi.core.systemic.Gathering;
import dev.pingyi.core.systemic.SystemicIssue;

/** Who has complained of what is a systemic issue, under names that lead to no account. */
public record Complainants(Office office) {
  /** The issue that a gathering is, or will be. */
  public String issueOf(Gathering gathering) {
    return issueOf(gathering, gathering.round());
  }

  /** The one before it; there is none before the first. */
  public String issueBefore(Gathering gathering) {
    return issueOf(gathering, gathering.round() - 1);
  }

  private String issueOf(Gathering gathering, int round) {
    return SystemicIssue.reference(
        office.keys().reference("systemic/" + gathering.key(), String.valueOf(round)));
  }

  /** Where a complaint stands on the issue's list. */
  public Listing listing(String issue, Complaint complaint) {
    return new Listing(person(issue, complaint.file().opening().account()), complaint.reference());
  }

  /** Whether a complaint of the account is on the issue's list. */
  public boolean isOne(String issue, String account) {
    String person = person(issue, account);
    return office.store().systemic().listed(issue, person, 1).stream()
        .anyMatch(listing -> listing.person().equals(person));
  }

  /** Another name for each issue, so that nobody is followed from one to the next. */
  private String person(String issue, String account) {
    return office.keys().id(Purpose.WINDOW, "systemic/" + issue + "/" + account);
  }
}
