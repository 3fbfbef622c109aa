package dev.pingyi.server.print;

import java.util.List;

/**
 * What one monthly picture says about one category; every word comes in ready to be drawn, so that
 * the picture and the message beside it cannot differ.
 *
 * @param rows 1 to {@value #ROWS_MAX} units in their order; more units need more pictures
 */
public record RankingSheet(Heading heading, Columns columns, List<Row> rows, Foot foot) {
  /** More rows would make the letters too small for a phone. */
  public static final int ROWS_MAX = 12;

  /** Refuses a sheet without rows, and one with more than fit. */
  public RankingSheet {
    rows = List.copyOf(rows);
    if (rows.isEmpty() || rows.size() > ROWS_MAX) {
      throw new IllegalArgumentException(
          "A picture has 1 to " + ROWS_MAX + " rows, not " + rows.size() + "; make more pictures");
    }
  }

  /**
   * The top of the picture.
   *
   * @param seal one to four characters in the red mark
   * @param title office and month ("江城评议 2026年10月通报")
   * @param page which part of the category is shown, or empty
   * @param reasons why the units stand in this order, or empty; cut after two lines
   */
  public record Heading(String seal, String title, String category, String page, String reasons) {
    /** Refuses texts that could not be printed. */
    public Heading {
      Wording.require("the seal", seal);
      Wording.require("the title", title);
      Wording.require("the category", category);
      Wording.allow("the page", page);
      Wording.allow("the reasons", reasons);
    }
  }

  /** The words above the columns. */
  public record Columns(String place, String points, String satisfied, String ratings) {
    /** Refuses texts that could not be printed. */
    public Columns {
      Wording.require("the column of places", place);
      Wording.require("the column of points", points);
      Wording.require("the column of satisfied shares", satisfied);
      Wording.require("the column of ratings", ratings);
    }
  }

  /**
   * One unit.
   *
   * @param ratings the number of ratings as it is written ("12,480")
   */
  public record Row(Position position, PointsBar points, Satisfied satisfied, String ratings) {
    /** Refuses a number of ratings that could not be printed. */
    public Row {
      Wording.require("the number of ratings", ratings);
    }
  }

  /**
   * Where a unit stands.
   *
   * @param place the place as it is written ("1", "并列 3", "样本不足")
   * @param ranked whether it is a place; a word in its stead is drawn quietly
   * @param movement since last month
   * @param marks words beside the name ("约谈"), at most two
   */
  public record Position(
      String place, boolean ranked, Movement movement, String unit, List<Tag> marks) {
    /** Refuses texts that could not be printed. */
    public Position {
      Wording.require("the place", place);
      Wording.require("the unit", unit);
      marks = List.copyOf(marks);
      if (marks.size() > 2) {
        throw new IllegalArgumentException("A row has room for 2 marks, not " + marks.size());
      }
    }
  }

  /**
   * How a unit moved since last month, in words as short as "2", "—" or "新".
   *
   * @param text may be empty
   */
  public record Movement(Direction direction, String text) {
    /** Refuses a text that is too long. */
    public Movement {
      Wording.allow("the movement", text);
    }
  }

  /** Up and down are drawn as an arrow before the text; without either there is none. */
  public enum Direction {
    UP,
    DOWN,
    NONE
  }

  /** A word in a frame beside the name of a unit. */
  public record Tag(String word, Tone tone) {
    /** Refuses an empty word. */
    public Tag {
      Wording.require("a mark", word);
    }
  }

  /** What a mark means for the unit. */
  public enum Tone {
    GOOD,
    PLAIN,
    BAD
  }

  /**
   * The points of a unit: {@code left} of {@code max}; the rest is drawn as lost. Below zero all is
   * lost.
   *
   * @param text the points as written ("91")
   * @param lost the loss as written ("−9"), empty if nothing is lost
   */
  public record PointsBar(int left, int max, String text, String lost) {
    /** Refuses more points than there are. */
    public PointsBar {
      if (max <= 0 || left > max) {
        throw new IllegalArgumentException("Nobody has " + left + " of " + max + " points");
      }
      Wording.require("the points", text);
      Wording.allow("the lost points", lost);
    }
  }

  /** The share of satisfied ratings, or the word that stands where it may not be shown. */
  public sealed interface Satisfied {}

  /**
   * A share with its interval, each 0 to 1.
   *
   * @param text the share as it is written ("96.4%")
   */
  public record Share(String text, double share, double low, double high) implements Satisfied {
    /** The interval of "all satisfied" ends at 1, give or take the last bit. */
    private static final double ROUNDING = 1e-9;

    /** Refuses an interval that does not hold its share. */
    public Share {
      Wording.require("the satisfied share", text);
      if (!(-ROUNDING <= low
          && low <= share + ROUNDING
          && share <= high + ROUNDING
          && high <= 1 + ROUNDING)) {
        throw new IllegalArgumentException(
            "A share lies in its interval, not " + share + " in [" + low + ", " + high + "]");
      }
    }
  }

  /** Too few ratings for a share; {@code word} says so. */
  public record Hidden(String word) implements Satisfied {
    /** Refuses an empty word. */
    public Hidden {
      Wording.require("the word for a hidden share", word);
    }
  }

  /**
   * The foot of the picture.
   *
   * @param notes formula, pending and revoked counts; one to three lines of their own
   * @param ledger the head of the points book ("积分簿 3f9a 7c21 …")
   * @param url the public page, which the code says
   */
  public record Foot(List<String> notes, String ledger, String url) {
    /** Refuses texts that could not be printed. */
    public Foot {
      notes = List.copyOf(notes);
      if (notes.isEmpty() || notes.size() > 3) {
        throw new IllegalArgumentException("The foot has 1 to 3 notes, not " + notes.size());
      }
      notes.forEach(note -> Wording.require("a note", note));
      Wording.require("the head of the points book", ledger);
      QrCode.requireReadable(url);
    }
  }
}
