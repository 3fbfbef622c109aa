package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.CaseColleagues;
import dev.pingyi.core.action.LastAct;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says who was faster, and with what, to whoever presses what has become old by it. */
public final class Meanwhile {
  /** What was done so lately was done just now. */
  private static final Duration JUST_NOW = Duration.ofMinutes(2);

  private final Office office;
  private final Language language;

  public Meanwhile(Office office, Language language) {
    this.office = office;
    this.language = language;
  }

  /**
   * A sentence; empty where there is nothing to tell.
   *
   * @param readers all posts of whoever reads it
   */
  public Optional<String> of(LastAct last, Complaint complaint, List<Member> readers, Instant now) {
    Optional<Action> act = Action.ofCode(last.act()).filter(a -> !a.tag().isEmpty());
    if (act.isEmpty()) {
      return Optional.empty();
    }
    Optional<Role> role = Role.of(last.role());
    if (role.isEmpty()) {
      return Optional.of(say(StaffPhrase.MEANWHILE_CITIZEN, Labels.of(act.get(), language)));
    }
    String who =
        readers.stream().anyMatch(m -> m.id().equals(last.member()))
            ? say(StaffPhrase.MEANWHILE_YOU)
            : named(complaint, role.get(), last.member());
    if (act.get() == Action.CLAIM) {
      return Optional.of(say(StaffPhrase.MEANWHILE_HELD, who, minute(last.at())));
    }
    String label = Labels.of(act.get(), language);
    if (last.at().equals(Instant.EPOCH)) {
      return Optional.of(say(StaffPhrase.MEANWHILE, who, label));
    }
    return Optional.of(
        last.at().plus(JUST_NOW).isAfter(now)
            ? say(StaffPhrase.MEANWHILE_NOW, who, label)
            : say(StaffPhrase.MEANWHILE_AT, who, label, minute(last.at())));
  }

  /** The name with the role; of somebody who has left, the role alone. */
  private String named(Complaint complaint, Role role, String member) {
    String of = Labels.of(role, language);
    return new CaseColleagues(office)
        .name(complaint, role, member)
        .map(name -> say(CardPhrase.PERSON, name, of))
        .orElse(of);
  }

  private String minute(Instant at) {
    return DisplayNames.minute(at.atZone(office.books().zone()));
  }

  private String say(StaffPhrase phrase, Object... places) {
    return Texts.say(language, phrase, places);
  }

  private String say(CardPhrase phrase, Object... places) {
    return Texts.say(language, phrase, places);
  }
}
