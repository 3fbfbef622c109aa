package dev.pingyi.cli;

import java.util.List;

/** The people of the office, and the cases that lie with them. */
final class StaffLeaves {
  private static final Arg ROLE =
      Arg.needed("--role", "callback, inspector, supervisor, head or operator");

  private static final Arg BY = Arg.needed("--by", "in whose name: a member's id or name");
  private static final Arg ABSENCE = Arg.optional("--absence", "a leave's own reference");

  private StaffLeaves() {}

  static List<Leaf> all() {
    return List.of(
        invite(),
        list(),
        Leaf.asks(
            "members remove",
            "Dismisses somebody: the work goes back to the post, every session ends.",
            List.of(member()),
            "members remove 王芳",
            Form.sentence("{name} ({member}) is dismissed")),
        Leaf.asks(
            "members cancel",
            "Takes an invitation back.",
            List.of(Arg.place("INVITATION", "invitation", "its token or its id")),
            "members cancel 5cQx",
            Form.sentence("the invitation of {name} is taken back")),
        Leaf.asks(
            "members replace",
            "Enters a leave, with or without somebody who stands in, or sets one anew.",
            List.of(
                Arg.optional("--member", "whoever is away: an id or a name"),
                Arg.needed("--from", "the first day"),
                Arg.needed("--until", "the last day, which belongs to it"),
                Arg.optional("--by", "the colleague who stands in"),
                ABSENCE),
            "members replace --member 王芳 --from 2026-12-01 --until 2026-12-05 --by 李华",
            Form.sentence("leave {absence}: {from} to {until}")),
        Leaf.asks(
            "members return",
            "Ends somebody's leave at once, the running one or the next.",
            List.of(Arg.optional("--member", "whoever is back: an id or a name"), ABSENCE),
            "members return --member 王芳",
            Form.sentence("leave {absence} is over")),
        Leaf.asks(
            "cases pass",
            "Passes an open case on to a colleague, in the name of a supervisor.",
            List.of(reference(), Arg.needed("--to", "the colleague: a member's id or name"), BY),
            "cases pass PY-2345-6789-ABCD --to 李华 --by 周立",
            Form.sentence("{reference} is with {holder}")),
        Leaf.asks(
            "appeals list",
            "Lists the appeals that nobody has decided, the most urgent first.",
            List.of(),
            "appeals list",
            Form.rows(
                "appeals", "no appeal waits", "reference", "unit", "unitName", "area", "dueAt")),
        decide(),
        Leaf.asks(
            "remedies record",
            "Records that a unit has put something right, in the name of its head.",
            List.of(
                reference(),
                BY,
                Arg.needed("--words", "what was done; the citizen reads it (10 characters)")),
            "remedies record PY-2345-6789-ABCD --by 赵敏 --words 已经向群众道歉并补办了手续",
            Form.sentence("{reference} is {state}")));
  }

  private static Leaf invite() {
    return Leaf.asks(
        "members invite",
        "Gives out an invitation, and prints it.",
        List.of(
            ROLE,
            Arg.optional("--area", "a district, or * for the city; not of a head"),
            Arg.optional("--unit", "of a head"),
            Arg.needed("--name", "as colleagues know the person")),
        "members invite --role callback --area 武昌区 --name 王芳",
        Form.field("invitation"));
  }

  private static Leaf list() {
    return Leaf.asks(
        "members list",
        "Lists who has joined, and the invitations that are open.",
        List.of(
            Arg.optional("--role", "only of this role"),
            Arg.optional("--area", "only of this district, or *"),
            Arg.optional("--unit", "only of this unit")),
        "members list --role inspector",
        Form.all(
            Form.rows(
                "members",
                "nobody has joined",
                "member",
                "name",
                "role",
                "area",
                "unit",
                "joinedAt",
                "away"),
            Form.rows(
                "invitations",
                "no invitation is open",
                "invitation",
                "name",
                "role",
                "area",
                "unit",
                "expiresAt")));
  }

  private static Leaf decide() {
    return new Leaf(
        "appeals decide",
        "Decides an appeal in the name of somebody who may.",
        List.of(
            reference(),
            Arg.flag("--grant", "grant", "the points are given back"),
            Arg.flag("--keep", "keep", "the verdict stands"),
            BY,
            Arg.needed("--reason", "in words, at least ten characters")),
        "appeals decide PY-2345-6789-ABCD --keep --by 周立 --reason 复核了录像和登记，事实清楚",
        (given, session) -> {
          if (given.has("grant") == given.has("keep")) {
            throw new UsageException("one of --grant and --keep is needed");
          }
          var command = given.command("appeals.decide");
          command.addProperty("how", given.has("grant") ? "grant" : "keep");
          session.show(
              session.ask(command), Form.sentence("{reference} is {state}, points {change}"));
        });
  }

  private static Arg member() {
    return Arg.place("MEMBER", "member", "an id, or a name that only one has");
  }

  private static Arg reference() {
    return Arg.place("REFERENCE", "reference", "of the complaint, PY-…");
  }
}
