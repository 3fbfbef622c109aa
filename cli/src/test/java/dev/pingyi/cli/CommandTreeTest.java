package dev.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The whole tree of commands: each tells how it is written, and is written so. */
final class CommandTreeTest {
  private final Terminal terminal = new Terminal(Map.of());

  static Stream<Leaf> leaves() {
    return CommandTree.leaves().stream();
  }

  private static List<CommandLine> ends(CommandLine line) {
    return line.getSubcommands().isEmpty()
        ? List.of(line)
        : line.getSubcommands().values().stream().flatMap(sub -> ends(sub).stream()).toList();
  }

  @Test
  void every_command_tells_an_example_in_its_help() {
    List<CommandLine> ends = ends(terminal.program().line());

    assertThat(ends).hasSize(CommandTree.leaves().size() + 1);
    assertThat(ends)
        .allSatisfy(
            end ->
                assertThat(end.getUsageMessage(CommandLine.Help.Ansi.OFF))
                    .contains("Example:", "  ./" + end.getCommandSpec().qualifiedName()));
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void every_example_is_a_command_of_its_own_kind(Leaf leaf) {
    ParseResult parsed = terminal.program().line().parseArgs(leaf.example().split(" ", -1));

    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    assertThat(parsed.commandSpec().qualifiedName()).isEqualTo("pingyi " + leaf.path());
    assertThat(leaf.example()).startsWith(leaf.path());
    assertThat(CommandTree.given(leaf, parsed).values().keySet())
        .isSubsetOf(leaf.args().stream().map(Arg::field).toList());
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void every_command_can_answer_in_json_and_shows_its_help(Leaf leaf) {
    String[] words = (leaf.path() + " --help").split(" ", -1);

    assertThat(terminal.runs(words)).isZero();

    assertThat(terminal.out())
        .contains("--json", "--url", "--function", leaf.about().split(" ", -1)[0]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          members                          | Missing required subcommand
          members fire                     | Unmatched argument
          breaches report --unit JA1       | Missing required options
          breaches confirm --by li         | Missing required parameter: 'ID'
          rank month 2026-11 --rulez x     | Unknown options: '--rulez'
          notice show 2026-11 2026-12      | Unmatched argument
          appeals decide PY --by a --reason b | one of --grant and --keep is needed
          health --url http://a --function b | only one of --url and --function
          """)
  void wrong_usage_is_2_and_says_why(String words, String why) {
    assertThat(terminal.runs(words)).isEqualTo(2);

    assertThat(terminal.err()).contains(why);
    assertThat(terminal.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          health --url http://127.0.0.1:1        | nothing answers at http://127.0.0.1:1/
          health --url nonsense                  | the address 'nonsense' is none
          book verify no-such-file.jsonl         | there is no file no-such-file.jsonl
          rank month 2026-11 --rules none.properties | there is no file none.properties
          """)
  void what_cannot_be_done_is_1_and_says_why(String words, String why) {
    assertThat(terminal.runs(words)).isEqualTo(1);

    assertThat(terminal.err()).contains(why);
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void the_completion_knows_every_command() {
    assertThat(terminal.runs("completion")).isZero();

    assertThat(terminal.out()).startsWith("#!").contains("members", "verify", "--profile");
  }
}
