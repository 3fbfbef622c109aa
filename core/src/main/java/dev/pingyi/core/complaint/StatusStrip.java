package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.Assigned;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.complaint.Complaint.Escalated;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.Remedying;
import dev.pingyi.core.complaint.Complaint.Settled;
import java.util.ArrayList;
import java.util.List;

/**
 * How a complaint stands, as the citizen follows it: taken up → contacted → checked → put right →
 * your word. Nothing in it says more than the state does, so it may be shown to whoever rated.
 */
public record StatusStrip(List<Stage> stages) {
  /** What a complaint goes through, in this order; not each goes through all. */
  public enum Point {
    RECEIVED,
    CONTACTED,
    CHECKED,
    REMEDIED,
    CONFIRMED
  }

  /** How it stands with one of them. */
  public enum Mark {
    PASSED,
    NOW,
    AHEAD,
    /** It will not come any more, or was not needed. */
    SKIPPED
  }

  /** One of them, and how it stands with it. */
  public record Stage(Point point, Mark mark) {}

  public StatusStrip {
    stages = List.copyOf(stages);
  }

  public static StatusStrip of(Complaint complaint) {
    Point now =
        switch (complaint) {
          case CallOwed c -> c.file().calls().isReached() ? Point.CONTACTED : Point.RECEIVED;
          case Referred _ -> Point.CHECKED;
          case Assigned _, Remedying _, Escalated _ -> Point.REMEDIED;
          case Settled _, Confirming _, Closed _ -> Point.CONFIRMED;
        };
    List<Stage> stages = new ArrayList<>();
    for (Point point : Point.values()) {
      stages.add(new Stage(point, mark(complaint, point, now)));
    }
    return new StatusStrip(stages);
  }

  private static Mark mark(Complaint complaint, Point point, Point now) {
    if (point == now && !(complaint instanceof Closed)) {
      return Mark.NOW;
    }
    if (point.compareTo(now) > 0) {
      return Mark.AHEAD;
    }
    return isPassed(complaint, point) ? Mark.PASSED : Mark.SKIPPED;
  }

  private static boolean isPassed(Complaint complaint, Point point) {
    CaseFile file = complaint.file();
    return switch (point) {
      case RECEIVED -> true;
      case CONTACTED -> file.calls().firstContact().isPresent();
      case CHECKED -> file.inquiry().verdict() != Verdict.NONE;
      case REMEDIED -> file.remedy().reported().isPresent();
      case CONFIRMED ->
          complaint instanceof Closed closed && closed.reason() == ClosingReason.CONFIRMED;
    };
  }
}
