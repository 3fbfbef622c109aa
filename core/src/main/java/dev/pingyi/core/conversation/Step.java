package dev.pingyi.core.conversation;

import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.Role;
import java.util.List;

/** Where a talk stands; what is said next is drawn from it. */
public sealed interface Step {
  /** Nothing is under way. */
  record Idle() implements Step {}

  /**
   * Asked for the matter's grade; {@code changes} is the rating that is to be changed, or empty.
   */
  record GradeMatter(Visit visit, String changes) implements Step {
    public GradeMatter(Visit visit) {
      this(visit, "");
    }
  }

  /** Asked for the person's grade. */
  record GradePerson(Visit visit, Grade matterGrade, String changes) implements Step {}

  /** Bad rating: asked which of the counter's matters it was. */
  record WhichMatter(String reference, String counter, Grade grade) implements Step {}

  /** Asked for reasons; {@code chosen} are ticked. */
  record Reasons(String reference, String counter, Grade grade, List<Integer> chosen)
      implements Step {
    public Reasons {
      chosen = List.copyOf(chosen);
    }
  }

  /** Asked for words; {@code chosen} are the reasons that were ticked just before. */
  record Words(String reference, String counter, Grade grade, List<Integer> chosen, Why why)
      implements Step {
    /** Why they are asked for. */
    public enum Why {
      /** Who likes may write. */
      OPTIONAL,
      /** 其他（自己写） was chosen: the words are the reason. */
      OTHER,
      /** The same, asked for once more after 跳过. */
      OTHER_AGAIN,
      /** They were too long; the rest may be sent. */
      REST
    }

    public Words {
      chosen = List.copyOf(chosen);
    }
  }

  /** Bad rating: asked for a phone number. */
  record Phone(String reference, String counter, Grade grade) implements Step {}

  /** Bad rating: asked when to call. */
  record CallTime(String reference, String counter, Grade grade) implements Step {}

  /** The rating is finished; {@code added} after an addition to it. */
  record Done(String reference, Grade grade, boolean added, boolean heldBack) implements Step {}

  /** Somebody who has rated there already scanned the counter again. */
  record Returned(String reference, Visit visit) implements Step {}

  /** Asked for words to whoever has the complaint in hand. */
  record Letter(String reference) implements Step {}

  /** The citizen confirmed the call and is asked whether the matter is solved. */
  record AskSolved(String reference) implements Step {}

  /** Something was said that needs no answer; {@code text} is in the person's language. */
  record Told(String text) implements Step {}

  /** What is personal of a rating was deleted, and with it what was said in the talk so far. */
  record Erased(String reference) implements Step {}

  /**
   * Staff: a complaint's card lies open; {@code told} says what was done, {@code role} for whom the
   * card is drawn, {@code number} whether the phone number is shown.
   */
  record Card(String reference, String told, Role role, boolean number) implements Step {}

  /**
   * Staff: the list of what lies with the person lies open.
   *
   * @param view which part of it, by its code; empty for the beginning of all
   */
  record Tasks(String view) implements Step {}

  /**
   * Staff: words are awaited for an action on a complaint, by its code, such as a verdict's reason.
   *
   * @param revision of what was looked at when they were asked for, or several of them: the words
   *     are meant for it as it then stood, and for nothing that it has become since
   * @param tooLong how many characters those had that were too many; {@link #REST} after what seems
   *     to be the rest of them; {@link #MORE}; else 0
   * @param draft what was written so far, and what is asked about it
   */
  record AwaitWords(
      String reference, String action, Role role, String revision, int tooLong, Draft draft)
      implements Step {
    public static final int REST = -1;

    /** The citizen has written more while it was decided what the unit reads of it. */
    public static final int MORE = -2;

    /**
     * What was written so far, sealed: nothing is done before everything is decided.
     *
     * @param words those of the act
     * @param seen which of the citizen's words were shown, by {@code Contact.wordsRevision}
     * @param text what the unit is to read of them, waiting for a second look; or, in codes and not
     *     sealed, what is filled in of a form, or the reference of what is meant
     */
    public record Draft(Ask ask, String words, String seen, String text) {
      public static final Draft NONE = new Draft(Ask.WORDS, "", "", "");
    }

    /** What is asked. */
    public enum Ask {
      /** The words of the act. */
      WORDS,
      /** Whether the unit may read what is doubtful in them. */
      SURE,
      /** What the unit may read of the citizen's words. */
      RELEASE,
      /** Whether it may read what is doubtful in what was written instead of them. */
      SURE_OF_RELEASE,
      /** What a form has fields for. */
      FORM,
      /** Which of several is meant. */
      WHICH
    }

    public AwaitWords(String reference, String action, Role role, String revision) {
      this(reference, action, role, revision, 0, Draft.NONE);
    }

    public AwaitWords after(int tooMany) {
      return new AwaitWords(reference, action, role, revision, tooMany, draft);
    }

    public AwaitWords with(Draft other) {
      return new AwaitWords(reference, action, role, revision, 0, other);
    }

    /** Whether words of the citizen's are decided about, and no words of an act awaited. */
    public boolean isOfRelease() {
      return draft.ask() == Ask.RELEASE || draft.ask() == Ask.SURE_OF_RELEASE;
    }
  }
}
