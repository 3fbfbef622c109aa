package dev.pingyi.infra;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** The stacks of the stage {@code test} as they would be deployed, and questions to ask of them. */
final class TestStage {
  static final String FUNCTION = "AWS::Lambda::Function";

  private static final Path STAND_IN = standIn();
  private static final App STANDARD = withOptions(Map.of());

  private TestStage() {}

  /** A stack of the stage as it is without further options, synthesised once for all tests. */
  static Stack stack(String name) {
    return stack(STANDARD, name);
  }

  static Stack stack(App app, String name) {
    return (Stack) app.getNode().findChild(name);
  }

  static Template template(String stack) {
    return Template.fromStack(stack(stack));
  }

  static Template template(App app, String stack) {
    return Template.fromStack(stack(app, stack));
  }

  /** All of them with further context values. */
  static App withOptions(Map<String, String> more) {
    Map<String, String> context = new HashMap<>(Map.of("stage", "test", "zip", zip().toString()));
    context.putAll(more);
    App app = app(context);
    PingyiApp.addStacks(app);
    return app;
  }

  /** Tests may run before there is a zip of the functions. */
  static Path zip() {
    return STAND_IN;
  }

  private static Path standIn() {
    try {
      Path zip = Files.createTempFile("pingyi-stand-in", ".zip");
      zip.toFile().deleteOnExit();
      return zip;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static App app(Map<String, String> context) {
    return App.Builder.create().analyticsReporting(false).context(context).build();
  }

  /** Something that a resource must have; it may have more. */
  static Map<?, ?> json(String text) {
    return new Gson().fromJson(text, Map.class);
  }

  /** The properties of all resources of a type. */
  static List<Map<?, ?>> resources(Template template, String type) {
    return template.findResources(type).values().stream()
        .<Map<?, ?>>map(each -> inside(each, "Properties"))
        .toList();
  }

  /** The properties of a door's function. */
  static Map<?, ?> door(Template template, String name) {
    return resources(template, FUNCTION).stream()
        .filter(each -> name.equals(variables(each).get("SPRING_CLOUD_FUNCTION_DEFINITION")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no door " + name));
  }

  static Map<?, ?> variables(Map<?, ?> function) {
    return inside(inside(function, "Environment"), "Variables");
  }

  static Map<?, ?> inside(Map<?, ?> outer, String name) {
    return (Map<?, ?>) outer.get(name);
  }

  /** What CDK and cdk-nag object to, errors and warnings, as text. */
  @SuppressWarnings("deprecation") // CDK's own Annotations still answer with the old type.
  static List<String> findings(Stack stack) {
    Annotations annotations = Annotations.fromStack(stack);
    return Stream.of(
            annotations.findError("*", Match.anyValue()),
            annotations.findWarning("*", Match.anyValue()))
        .flatMap(List::stream)
        .map(message -> message.getId() + ": " + message.getEntry().getData())
        .toList();
  }
}
