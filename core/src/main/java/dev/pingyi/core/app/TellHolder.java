package dev.pingyi.core.app;

import dev.pingyi.core.action.CaseColleagues;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.events.ComplaintEvent.ComplaintReminded;
import dev.pingyi.events.DeskEvent;
import java.util.Optional;

/** What is told to whoever has a complaint in hand, and to nobody besides. */
final class TellHolder {
  private final Office office;

  TellHolder(Office office) {
    this.office = office;
  }

  /** Whoever is handed a complaint hears of it at once; what somebody takes disturbs nobody. */
  void of(NotificationList to, DeskEvent event) {
    switch (event) {
      case DeskEvent.ComplaintPassedOn e ->
          office.store().members(e.post()).stream()
              .filter(m -> m.id().equals(e.member()))
              .forEach(m -> to.alone(m, Topic.PASSED_ON, e.reference()));
      case DeskEvent.ComplaintClaimed _,
          DeskEvent.ComplaintGivenBack _,
          DeskEvent.MemoWritten _,
          // The citizen is told of its end.
          DeskEvent.ComplaintMerged _ -> {}
    }
  }

  /** Whether somebody has it in hand and is reminded alone: what nobody has, all are. */
  boolean reminds(NotificationList to, ComplaintReminded e) {
    Optional<Member> holder =
        office
            .store()
            .complaint(e.reference())
            .flatMap(c -> new CaseColleagues(office).holder(c, e.at()));
    holder.ifPresent(m -> to.add(m, m.post(), Topic.REMINDER, e.reference()));
    return holder.isPresent();
  }
}
