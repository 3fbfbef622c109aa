package dev.pingyi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The operator's program: 0 is done, 1 refused with its reason, 2 wrong usage. */
public final class Pingyi {
  private static final String LOCAL = "http://127.0.0.1:8080";
  private static final int REFUSED = 1;
  private static final int WRONG_USAGE = 2;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param environment the settings, by their names in it
   */
  Pingyi(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    // Whatever the machine's language is, files and terminals are UTF-8.
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int code = new Pingyi(System.getenv(), out, err).run(args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream stream(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }

  int run(String... args) {
    CommandLine line = line();
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((thrown, _, _) -> failed(thrown));
    return line.execute(args);
  }

  CommandLine line() {
    CommandLine line = new CommandTree(this::run).line();
    line.addSubcommand("completion", completion(line));
    return line;
  }

  private CommandSpec completion(CommandLine line) {
    Runnable print = () -> out.print(AutoComplete.bash(CommandTree.NAME, line));
    CommandSpec spec = CommandSpec.wrapWithoutInspection(print).mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description("Prints a script by which bash and zsh complete these commands.")
        .footer("", "Example:", "  ./pingyi completion");
    return spec;
  }

  private void run(Leaf leaf, ParseResult parsed) {
    boolean json = parsed.hasMatchedOption("--json");
    Session session = new Session(new LazyLink(parsed), out, err, json);
    try {
      leaf.work().run(CommandTree.given(leaf, parsed), session);
    } catch (IOException e) {
      throw new RefusedException("a file cannot be read or written: " + e.getMessage(), e);
    }
  }

  /** What asks nobody needs no address. */
  private final class LazyLink implements OfficeLink {
    private final ParseResult parsed;

    LazyLink(ParseResult parsed) {
      this.parsed = parsed;
    }

    @Override
    public String send(String command) {
      return link(parsed).send(command);
    }
  }

  private OfficeLink link(ParseResult parsed) {
    String function = parsed.matchedOptionValue("--function", "");
    String url = parsed.matchedOptionValue("--url", "");
    if (!function.isEmpty() && !url.isEmpty()) {
      throw new UsageException("only one of --url and --function can be asked");
    }
    if (!function.isEmpty()) {
      return new FunctionLink(function, setting("AWS_ENDPOINT_URL"));
    }
    return HttpLink.to(
        url.isEmpty() ? setting("PINGYI_URL").orElse(LOCAL) : url, setting("PINGYI_LOCAL_KEY"));
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private int failed(Exception thrown) {
    return switch (thrown) {
      case UsageException wrong -> {
        err.println(wrong.getMessage());
        yield WRONG_USAGE;
      }
      case RefusedException refused -> {
        err.println(refused.getMessage());
        yield REFUSED;
      }
      default -> {
        err.println("this failed for a fault of the program: " + thrown);
        yield REFUSED;
      }
    };
  }
}
