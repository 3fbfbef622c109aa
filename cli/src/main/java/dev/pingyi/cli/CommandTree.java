package dev.pingyi.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The tree of commands as picocli parses it. */
final class CommandTree {
  static final String NAME = "pingyi";

  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("members", "the people of the office"),
          Map.entry("cases", "open complaints"),
          Map.entry("signs", "the codes at the counters"),
          Map.entry("breaches", "breaches of the discipline of rating"),
          Map.entry("appeals", "appeals of units"),
          Map.entry("remedies", "what units have put right"),
          Map.entry("rank", "rankings, also under other rules"),
          Map.entry("notice", "monthly notices"),
          Map.entry("interviews", "what notices ask for: 约谈"),
          Map.entry("book", "the points books"),
          Map.entry("export", "a month's rows"));

  private final BiConsumer<Leaf, ParseResult> run;

  /**
   * @param run does what a command says, as it was given
   */
  CommandTree(BiConsumer<Leaf, ParseResult> run) {
    this.run = run;
  }

  static List<Leaf> leaves() {
    List<Leaf> leaves = new ArrayList<>();
    leaves.addAll(StaffLeaves.all());
    leaves.addAll(CounterLeaves.all());
    leaves.addAll(MonthLeaves.all());
    leaves.addAll(ExportLeaves.all());
    return leaves;
  }

  CommandLine line() {
    CommandSpec root = group(NAME, "the operator's commands of Pingyi");
    for (Leaf leaf : leaves()) {
      String[] words = leaf.path().split(" ", -1);
      CommandSpec parent = words.length == 1 ? root : parent(root, words[0]);
      parent.addSubcommand(words[words.length - 1], spec(leaf));
    }
    return new CommandLine(root);
  }

  private static CommandSpec parent(CommandSpec root, String name) {
    CommandLine known = root.subcommands().get(name);
    if (known != null) {
      return known.getCommandSpec();
    }
    CommandSpec group = group(name, GROUPS.getOrDefault(name, name));
    root.addSubcommand(name, group);
    return group;
  }

  /** What only holds other commands: alone it is wrong usage. */
  private static CommandSpec group(String name, String about) {
    CommandSpec spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
    spec.version(NAME + " 1.0.0-SNAPSHOT");
    spec.usageMessage()
        .description(about.substring(0, 1).toUpperCase(Locale.ROOT) + about.substring(1) + ".");
    return spec;
  }

  private CommandSpec spec(Leaf leaf) {
    CommandSpec[] self = new CommandSpec[1];
    Callable<Integer> work =
        () -> {
          run.accept(leaf, self[0].commandLine().getParseResult());
          return 0;
        };
    CommandSpec spec = CommandSpec.wrapWithoutInspection(work).mixinStandardHelpOptions(true);
    self[0] = spec;
    spec.version(NAME + " 1.0.0-SNAPSHOT");
    spec.usageMessage()
        .description(leaf.about())
        .footer("", "Example:", "  ./pingyi " + leaf.example());
    leaf.args().forEach(arg -> add(spec, arg));
    spec.addOption(option("--url", "address of the office (else PINGYI_URL)"));
    spec.addOption(option("--function", "name of the deployed function, in place of an address"));
    spec.addOption(OptionSpec.builder("--json").description("the answer as JSON").build());
    return spec;
  }

  private static OptionSpec option(String name, String about) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel("TEXT")
        .description(about)
        .build();
  }

  private static void add(CommandSpec spec, Arg arg) {
    switch (arg.kind()) {
      case PLACE ->
          spec.addPositional(
              PositionalParamSpec.builder()
                  .paramLabel(arg.name())
                  .type(String.class)
                  .index("0")
                  .arity("1")
                  .required(true)
                  .description(arg.about())
                  .build());
      case NEEDED, OPTIONAL ->
          spec.addOption(
              OptionSpec.builder(arg.name())
                  .type(String.class)
                  .paramLabel("TEXT")
                  .required(arg.kind() == Arg.Kind.NEEDED)
                  .description(arg.about())
                  .build());
      case FLAG -> spec.addOption(OptionSpec.builder(arg.name()).description(arg.about()).build());
    }
  }

  /** What was written, by the fields of the command. */
  static Given given(Leaf leaf, ParseResult parsed) {
    Map<String, String> values = new HashMap<>();
    for (Arg arg : leaf.args()) {
      switch (arg.kind()) {
        case PLACE -> values.put(arg.field(), parsed.matchedPositionalValue(0, ""));
        case NEEDED, OPTIONAL ->
            Optional.ofNullable(parsed.<String>matchedOptionValue(arg.name(), null))
                .ifPresent(value -> values.put(arg.field(), value));
        case FLAG -> {
          if (parsed.hasMatchedOption(arg.name())) {
            values.put(arg.field(), "true");
          }
        }
      }
    }
    return new Given(values);
  }
}
