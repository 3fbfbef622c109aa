package dev.pingyi.local.console;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.action.Vacancies;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Store;
import dev.pingyi.events.Json;
import dev.pingyi.local.web.LocalCall;
import dev.pingyi.local.web.LocalCall.Asked;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * What the console says about the whole office.
 *
 * @param books the rule books by year
 */
public record PageCall(
    Names names,
    Roster roster,
    Store store,
    OfficeTime time,
    IntFunction<RuleBook> books,
    boolean standing)
    implements LocalCall {
  /**
   * What does not change while the program runs.
   *
   * @param publicUrl the address printed into codes
   * @param reachable whether a phone could open it
   * @param chats where else people come in
   */
  public record Names(String office, String publicUrl, boolean reachable, List<Chat> chats) {
    public Names {
      chats = List.copyOf(chats);
    }
  }

  /**
   * A chat service into which a code leads.
   *
   * @param link holds {@link #TOKEN} where a code's token goes
   */
  public record Chat(String label, String english, String link) {
    public static final String TOKEN = "the-token";
  }

  /** On which day of a month, and at what time, the notice of the month before goes out. */
  record Announcing(int day, String time) {
    static Announcing by(RuleBook.Ranking rules) {
      return new Announcing(rules.dayOfMonth(), rules.time().toString());
    }
  }

  /** An area in which nobody with a role is told of anything. */
  record Nobody(String role, String area) {}

  record Page(
      String office,
      int units,
      List<String> categories,
      String now,
      Announcing notice,
      boolean standing,
      String publicUrl,
      boolean reachable,
      List<Chat> chats,
      List<String> areas,
      List<Nobody> nobody,
      Map<String, String> english) {}

  @Override
  public WebResponse answer(Asked asked) {
    List<String> areas = List.copyOf(roster.areas());
    Page page =
        new Page(
            names.office(),
            roster.units().size(),
            roster.units().stream().map(Unit::category).distinct().toList(),
            time.now(),
            Announcing.by(books.apply(time.year()).ranking()),
            standing,
            names.publicUrl(),
            names.reachable(),
            names.chats(),
            areas,
            new Vacancies(store, roster).now().stream().map(PageCall::nobody).toList(),
            english());
    // "public" is a word of Java, so no component can have the name.
    return WebResponse.json(200, Json.write(page).replace("\"publicUrl\":", "\"public\":"));
  }

  /**
   * The English names of units and counters by their ids, and of categories by their names, which
   * never meet.
   */
  private Map<String, String> english() {
    Map<String, String> names = new TreeMap<>();
    roster.units().forEach(unit -> names.put(unit.id(), unit.nameEn()));
    roster.counters().forEach(counter -> names.put(counter.id(), counter.nameEn()));
    RuleBook.Ranking rules = books.apply(time.year()).ranking();
    rules.categories().forEach(category -> names.put(category, rules.categoryEn(category)));
    return names;
  }

  private static Nobody nobody(Vacancies.Vacancy vacancy) {
    return new Nobody(vacancy.role().code(), vacancy.area());
  }
}
