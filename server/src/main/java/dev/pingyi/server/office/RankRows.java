package dev.pingyi.server.office;

import com.google.gson.JsonObject;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.rulebook.RuleBook;
import java.util.Locale;

/**
 * A unit's figures in a ranking. Of few ratings no share is told, as in the notice.
 *
 * @param book by which they are read
 */
record RankRows(RuleBook book) {
  /** A share is written with so many figures behind the point. */
  private static final double SHARE = 10_000;

  /**
   * @param row to which the figures are added: {@code place} is 0 without one; {@code satisfied},
   *     {@code low} and {@code high} are shares from 0 to 1 and absent of few ratings
   */
  void fill(JsonObject row, Standing unit) {
    row.addProperty("place", unit.place());
    row.addProperty("joint", unit.joint());
    row.addProperty("points", unit.points());
    row.addProperty("lost", unit.lost());
    row.addProperty("ratings", unit.year().counted());
    if (unit.year().counted() >= book.ranking().rateHiddenUnder()) {
      row.addProperty("satisfied", rounded(unit.share(book.grades().satisfiedFrom())));
      row.addProperty("low", rounded(unit.low()));
      row.addProperty("high", rounded(unit.high()));
    }
    row.addProperty("upheld", unit.year().upheld());
    row.addProperty("revoked", unit.year().revoked());
    row.addProperty("pending", unit.year().pending());
    row.addProperty("breaches", unit.year().breaches());
    row.addProperty("mark", unit.mark().name().toLowerCase(Locale.ROOT));
    row.addProperty("interview", unit.interview());
  }

  private static double rounded(double share) {
    return Math.round(share * SHARE) / SHARE;
  }
}
