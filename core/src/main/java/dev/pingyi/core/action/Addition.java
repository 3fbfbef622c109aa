package dev.pingyi.core.action;

import dev.pingyi.core.complaint.RatingDetails;
import java.util.List;

/**
 * What a citizen adds to a rating.
 *
 * @param finished whether nothing more is to come: from then on the call-back staff may know
 */
public record Addition(String reference, List<Detail> details, boolean finished) {
  /** One thing that is added. */
  public sealed interface Detail {
    /** Which of the counter's matters it was. */
    record Matter(String id) implements Detail {}

    /** National codes. */
    record Reasons(List<Integer> codes) implements Detail {
      public Reasons {
        codes = List.copyOf(codes);
      }
    }

    /** The citizen's own words. */
    record Words(String text) implements Detail {
      @Override
      public String toString() {
        return "Words[…]";
      }
    }

    /** Words that go behind those that are kept. */
    record MoreWords(String text) implements Detail {
      @Override
      public String toString() {
        return "MoreWords[…]";
      }
    }

    /** A number to call, in figures only. */
    record Phone(String number) implements Detail {
      @Override
      public String toString() {
        return "Phone[…]";
      }
    }

    /** When to call: a call window's code. */
    record CallTime(String window) implements Detail {}

    /** The details with this in them; words and number themselves are kept elsewhere. */
    default RatingDetails in(RatingDetails details) {
      return switch (this) {
        case Matter matter -> details.withMatter(matter.id());
        case Reasons reasons -> details.withReasons(reasons.codes());
        case Words _, MoreWords _ -> details.withWords();
        case Phone _ -> details.withPhone();
        case CallTime time -> details.withCallTime(time.window());
      };
    }
  }

  public Addition {
    details = List.copyOf(details);
  }

  public static Addition of(String reference, Detail... details) {
    return new Addition(reference, List.of(details), false);
  }

  /** Nothing more is to come. */
  public static Addition last(String reference, Detail... details) {
    return new Addition(reference, List.of(details), true);
  }
}
