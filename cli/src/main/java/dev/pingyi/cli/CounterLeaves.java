package dev.pingyi.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** What hangs at the counters, and what is done there that should not be. */
final class CounterLeaves {
  private static final Arg COUNTER = Arg.needed("--counter", "a counter's id");
  private static final Arg ID = Arg.place("ID", "id", "of the breach, BR-…");
  private static final Arg REASON = Arg.optional("--reason", "in words");

  private CounterLeaves() {}

  static List<Leaf> all() {
    return List.of(
        Leaf.asks(
            "signs list",
            "Lists the codes that hang now.",
            List.of(),
            "signs list",
            Form.rows("signs", "there is no counter", "counter", "unitName", "typed", "url")),
        new Leaf(
            "signs print",
            "Writes a counter's poster as PDF.",
            List.of(COUNTER, Arg.needed("--out", "the file to write")),
            "signs print --counter JA1-02 --out poster.pdf",
            CounterLeaves::print),
        Leaf.asks(
            "signs revoke",
            "Kills every printed code of a counter; print and hang the new one.",
            List.of(
                COUNTER,
                Arg.optional("--issue", "the issue to kill, so that sending it twice is once")),
            "signs revoke --counter JA1-02 --issue 1",
            Form.sentence("{counter}: issue {issue} is the present one; print and hang it")),
        report(),
        decision(
            "confirm", "Confirms a breach: the points are taken at once.", "BR-2345-6789-ABCD"),
        decision("reject", "Rejects a breach: nothing is taken.", "BR-2345-6789-ABCD"),
        Leaf.asks(
            "breaches list",
            "Lists the breaches that nobody has decided.",
            List.of(Arg.optional("--area", "only of this district")),
            "breaches list --area 武昌区",
            Form.rows(
                "breaches",
                "no breach waits",
                "id",
                "kind",
                "unit",
                "counter",
                "area",
                "reportedBy",
                "reportedAt",
                "dueAt")));
  }

  private static Leaf report() {
    return Leaf.asks(
        "breaches report",
        "Reports a breach of the discipline of rating, and prints its id.",
        List.of(
            Arg.needed("--unit", "the unit's id"),
            Arg.optional("--counter", "one of its counters"),
            Arg.needed("--kind", "hindered, forced or prying"),
            Arg.needed("--place", "where it was, in words"),
            Arg.needed("--by", "an inspector's id or name")),
        "breaches report --unit JA1 --counter JA1-02 --kind hindered --place 大厅二号窗口 --by 李华",
        Form.field("id"));
  }

  private static Leaf decision(String how, String about, String id) {
    return Leaf.asks(
        "breaches " + how,
        about,
        List.of(ID, Arg.needed("--by", "another inspector than its reporter"), REASON),
        "breaches " + how + " " + id + " --by 赵敏 --reason 到现场看过录像",
        Form.sentence("{id} is {state}, points {change}"));
  }

  private static void print(Given given, Session session) throws IOException {
    JsonObject answer = session.ask(given.command("signs.print"));
    Path file = Path.of(given.text("out"));
    Files.write(file, Base64.getDecoder().decode(answer.get("poster").getAsString()));
    answer.remove("poster");
    answer.addProperty("file", file.toString());
    session.show(answer, Form.sentence("{file}: {counter}, {typed}"));
  }
}
