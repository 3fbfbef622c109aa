package dev.pingyi.server.office;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.code.TypedCode;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Unit;
import java.util.List;
import java.util.Optional;

/**
 * The codes that hang at the counters now.
 *
 * @param publicUrl the address printed into them
 */
public record CodeList(Office office, String publicUrl) {
  /** One printed code, in the names of the contract. */
  public record Row(
      String unit,
      String unitName,
      String area,
      String category,
      String counter,
      String counterName,
      String token,
      String url,
      String typed) {}

  public List<Row> rows() {
    return office.roster().counters().stream().map(this::row).toList();
  }

  /** The code of one counter; empty if the roster has none of that id. */
  public Optional<Row> row(String counter) {
    return office.roster().counter(counter).map(this::row);
  }

  /** The counter of a token that is valid now. */
  public Optional<Counter> counter(String token) {
    return codes()
        .read(token)
        .flatMap(
            code -> office.roster().counter(code.counter()).filter(c -> issue(c) == code.issue()));
  }

  public String url(String token) {
    return publicUrl + "/s/" + token;
  }

  /** Grows whenever a code is replaced. */
  public long stamp() {
    return office.roster().counters().stream().mapToLong(this::issue).sum();
  }

  private Row row(Counter counter) {
    Unit unit = office.roster().unit(counter.unit()).orElseThrow();
    int issue = issue(counter);
    String token = codes().token(CounterCode.of(counter, issue));
    return new Row(
        unit.id(),
        unit.name(),
        unit.area(),
        unit.category(),
        counter.id(),
        counter.name(),
        token,
        url(token),
        TypedCode.of(office.keys(), counter, issue).text());
  }

  private int issue(Counter counter) {
    return office.store().codeIssue(counter.id()).map(CodeIssue::issue).orElse(1);
  }

  private CounterCodes codes() {
    return new CounterCodes(office.keys());
  }
}
