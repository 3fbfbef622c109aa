package dev.pingyi.core.desk;

import dev.pingyi.core.action.CaseColleagues;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.HandOver;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that happened to a case, as far as the reader may know it. The office reads all of it, with
 * the names of colleagues who are there; the unit what it was told of, on which day, and no name.
 */
public final class CaseTimeline {
  /**
   * One line.
   *
   * @param at the first time; for the unit the day on which it began
   * @param role a role's code, or {@code citizen} and the like
   * @param name of the colleague; empty for who is none, has left, or is not to be known
   * @param state where the case stood afterwards
   * @param times more than one for what was done again and again
   * @param words what was said with it, if the reader may read it; else empty
   */
  public record Line(
      Instant at, String role, String name, Action action, State state, int times, String words) {}

  /** What became of it at the citizen's hands, which the unit learns by what it has to do next. */
  private static final Set<Action> TOLD_TO_UNIT =
      EnumSet.of(
          Action.HAND_OVER,
          Action.ACCEPT_REMEDY,
          Action.REJECT_REMEDY,
          Action.REOPEN,
          Action.CLOSE_UNANSWERED);

  private final Office office;

  public CaseTimeline(Office office) {
    this.office = office;
  }

  /** Oldest first; nothing for whoever reads no cases. */
  public List<Line> of(Complaint complaint, Member reader) {
    return switch (reader.post().role()) {
      case CALLBACK, INSPECTOR, SUPERVISOR -> forOffice(complaint, reader.post().role());
      case HEAD -> forUnit(complaint);
      case OPERATOR -> List.of();
    };
  }

  private List<Line> forUnit(Complaint complaint) {
    return HandOver.forUnit(complaint).entries().stream()
        .filter(e -> isForUnit(e.action()))
        .map(
            e ->
                new Line(
                    office.books().day(e.at()).atStartOfDay(office.books().zone()).toInstant(),
                    e.role(),
                    "",
                    e.action(),
                    e.state(),
                    e.times(),
                    Workflow.isReadBy(Role.HEAD, e.action()) ? e.words() : ""))
        .toList();
  }

  private static boolean isForUnit(Action action) {
    return TOLD_TO_UNIT.contains(action) || Workflow.isReadBy(Role.HEAD, action);
  }

  private List<Line> forOffice(Complaint complaint, Role reader) {
    CaseColleagues names = new CaseColleagues(office);
    Optional<Contact> contact = office.store().contact(complaint.reference());
    Map<Integer, Contact.Letter> letters =
        contact.map(Contact::letters).orElse(List.of()).stream()
            .collect(Collectors.toMap(Contact.Letter::number, one -> one));
    int number = 0;
    List<Line> acts = new ArrayList<>();
    for (HistoryEntry entry : complaint.file().history().entries()) {
      boolean letter = entry.action() == Action.WRITE || entry.action() == Action.REPLY;
      number += letter ? 1 : 0;
      String words =
          letter
              ? Optional.ofNullable(letters.get(number)).map(l -> opened(l, complaint)).orElse("")
              : Workflow.isReadBy(reader, entry.action()) ? entry.words() : "";
      acts.add(
          new Line(
              entry.at(),
              entry.role(),
              names.name(complaint, entry).orElse(""),
              entry.action(),
              entry.state(),
              entry.times(),
              words));
    }
    Stream<Line> looks =
        contact.map(Contact::looks).orElse(List.of()).stream()
            .map(look -> look(look, complaint, names));
    return inOrder(acts, looks.toList());
  }

  /** A look comes before what the same colleague did in the same instant, and after all else. */
  private static List<Line> inOrder(List<Line> acts, List<Line> looks) {
    List<Line> all = new ArrayList<>(acts);
    for (Line look : looks) {
      int place = 0;
      while (place < all.size() && !isBehind(all.get(place), look)) {
        place++;
      }
      all.add(place, look);
    }
    return all;
  }

  private static boolean isBehind(Line act, Line look) {
    return act.at().isAfter(look.at())
        || (act.at().equals(look.at())
            && act.action() != Action.SHOW_NUMBER
            && act.role().equals(look.role())
            && act.name().equals(look.name()));
  }

  private String opened(Contact.Letter letter, Complaint complaint) {
    return office.keys().open(letter.text(), complaint.reference());
  }

  /** A look is kept with what is personal; it stands where the case was just then. */
  private static Line look(Contact.Look look, Complaint complaint, CaseColleagues names) {
    State state =
        complaint.file().history().entries().reversed().stream()
            .filter(entry -> !entry.at().isAfter(look.at()))
            .findFirst()
            .map(HistoryEntry::state)
            .orElse(State.RECEIVED);
    Role owing = Workflow.of(state).duty().holder().orElse(Role.CALLBACK);
    Role role =
        Stream.of(Role.CALLBACK, Role.INSPECTOR)
            .filter(r -> names.name(complaint, r, look.member()).isPresent())
            .findFirst()
            .orElse(owing);
    String name = names.name(complaint, role, look.member()).orElse("");
    return new Line(look.at(), role.code(), name, Action.SHOW_NUMBER, state, 1, "");
  }
}
