package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.CaseColleagues;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CallAttempt;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a card tells colleagues of each other: who has a case in hand, who tried to call, and when.
 */
final class CardPeople {
  /** The latest tries; with them is known whether to try again. */
  private static final int LATEST = 3;

  private final Office office;
  private final Language language;
  private final CaseColleagues colleagues;

  CardPeople(Office office, Language language) {
    this.office = office;
    this.language = language;
    this.colleagues = new CaseColleagues(office);
  }

  /** Who has it in hand; empty if nobody has. */
  Optional<String> holder(Complaint complaint, Instant now) {
    return colleagues
        .holder(complaint, now)
        .map(m -> say(CardPhrase.HELD, m.name(), minute(complaint.file().holder().since())));
  }

  /** The latest tries to reach the citizen, oldest first. */
  List<String> attempts(Complaint complaint) {
    List<CallAttempt> all = complaint.file().calls().attempts();
    int earlier = Math.max(0, all.size() - LATEST);
    List<String> lines = new ArrayList<>();
    if (earlier > 0) {
      lines.add(say(CardPhrase.ATTEMPTS_EARLIER, earlier));
    }
    for (int i = earlier; i < all.size(); i++) {
      CallAttempt one = all.get(i);
      lines.add(
          say(CardPhrase.ATTEMPT, i + 1, minute(one.at()), who(complaint, one.by()), label(one)));
    }
    return lines;
  }

  private String label(CallAttempt attempt) {
    return Labels.of(
        switch (attempt.outcome()) {
          case REACHED -> Action.REACHED;
          case NO_ANSWER -> Action.NO_ANSWER;
          case WRITTEN -> Action.WRITE;
        },
        language);
  }

  private String who(Complaint complaint, String by) {
    int end = by.indexOf('/');
    Optional<Role> role = Role.of(end < 0 ? by : by.substring(0, end));
    String label = role.map(r -> Labels.of(r, language)).orElse(by);
    return role.flatMap(r -> colleagues.name(complaint, r, by.substring(end + 1)))
        .map(name -> say(CardPhrase.PERSON, name, label))
        .orElse(label);
  }

  private String minute(Instant at) {
    return DisplayNames.minute(at.atZone(office.books().zone()));
  }

  private String say(Phrase phrase, Object... places) {
    return Texts.say(language, phrase, places);
  }
}
