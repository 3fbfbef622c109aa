package dev.pingyi.server.store;

import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.events.Json;
import java.util.Optional;

/** Which issue of a counter's code is valid: one item, beside the events of that counter's code. */
final class CodeRecords {
  private static final String KIND = "sign";

  private final Table table;

  CodeRecords(Table table) {
    this.table = table;
  }

  Optional<CodeIssue> get(String counter) {
    return table.get(key(counter), CodeIssue.class);
  }

  Write put(CodeIssue issue) {
    return Write.versioned(
        Item.of(key(issue.counter()), KIND, Json.write(issue)).version(issue.version()));
  }

  private static Key key(String counter) {
    return new Key("sign:" + counter, "state");
  }
}
