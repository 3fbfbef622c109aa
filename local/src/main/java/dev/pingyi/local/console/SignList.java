package dev.pingyi.local.console;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.TypedCode;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.sign.Sign;
import dev.pingyi.core.sign.SignState;
import dev.pingyi.core.sign.Signs;
import dev.pingyi.core.store.Store;
import dev.pingyi.events.Json;
import dev.pingyi.local.web.LocalCall;
import java.util.List;
import java.util.Optional;

/** The codes that hang at the counters now. */
public record SignList(Roster roster, Store store, Signs signs, String publicUrl)
    implements LocalCall {
  /** One printed code. */
  record Row(
      String unit,
      String unitName,
      String area,
      String category,
      String counter,
      String counterName,
      String token,
      String url,
      String typed) {}

  @Override
  public WebResponse answer(Asked asked) {
    return WebResponse.json(200, Json.write(rows()));
  }

  List<Row> rows() {
    return roster.counters().stream().map(this::row).toList();
  }

  /** The counter of a token that is valid now. */
  Optional<Counter> counter(String token) {
    return signs
        .read(token)
        .flatMap(sign -> roster.counter(sign.counter()).filter(c -> issue(c) == sign.issue()));
  }

  String url(String token) {
    return publicUrl + "/s/" + token;
  }

  /** Grows whenever a code is replaced. */
  long stamp() {
    return roster.counters().stream().mapToLong(this::issue).sum();
  }

  private Row row(Counter counter) {
    Unit unit = roster.unit(counter.unit()).orElseThrow();
    String token = signs.token(Sign.of(counter, issue(counter)));
    return new Row(
        unit.id(),
        unit.name(),
        unit.area(),
        unit.category(),
        counter.id(),
        counter.name(),
        token,
        url(token),
        TypedCode.of(counter));
  }

  private int issue(Counter counter) {
    return store.sign(counter.id()).map(SignState::issue).orElse(1);
  }
}
