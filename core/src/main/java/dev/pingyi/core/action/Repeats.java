package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.MergeRules;
import dev.pingyi.core.conversation.Recent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In which other complaint of the same person one goes on, or may. */
public final class Repeats {
  private final Office office;

  public Repeats(Office office) {
    this.office = office;
  }

  /**
   * Those that are open, oldest first, and that the member may act on, too. Nothing is read for a
   * complaint that is the first of its person about the unit: nearly all are.
   */
  public List<Complaint> of(Complaint complaint, CaseAccess access) {
    if (!complaint.file().links().repeated()) {
      return List.of();
    }
    return recent(complaint)
        .filter(recent -> !recent.reference().equals(complaint.reference()))
        .flatMap(recent -> office.store().complaint(recent.reference()).stream())
        .filter(earlier -> MergeRules.isPossible(complaint, earlier))
        .filter(earlier -> access.mayAct(earlier, Action.MERGE))
        .sorted(Comparator.comparing((Complaint c) -> c.file().opening().at()))
        .toList();
  }

  /** The one with which it was merged; empty if it goes on by itself. */
  Optional<Complaint> into(Complaint complaint) {
    return Optional.of(complaint.file().links().into())
        .filter(into -> !into.isEmpty())
        .flatMap(into -> office.store().complaint(into));
  }

  /** Where it goes on: in another one, or by itself. */
  public Complaint goesOnIn(Complaint complaint) {
    return into(complaint).orElse(complaint);
  }

  private Stream<Recent> recent(Complaint complaint) {
    return office.store().caller(complaint.file().opening().account()).talk().stream()
        .flatMap(talk -> talk.recent().stream());
  }
}
