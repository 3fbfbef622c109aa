package dev.pingyi.infra;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** The stacks as they would be deployed, laid once for all tests, and questions to ask of them. */
final class Ground {
  private static final App LAID = laid();

  private Ground() {}

  static Stack stack(String room) {
    return (Stack) LAID.getNode().findChild(room);
  }

  private static App laid() {
    App app = app(Map.of("stage", "test", "zip", standIn().toString()));
    PingyiApp.lay(app);
    return app;
  }

  /** Tests may run before there is a zip of the functions. */
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

  static List<Map<?, ?>> resources(Template template, String type) {
    return template.findResources(type).values().stream()
        .<Map<?, ?>>map(each -> inside(each, "Properties"))
        .toList();
  }

  static Map<?, ?> inside(Map<?, ?> outer, String name) {
    return (Map<?, ?>) outer.get(name);
  }

  /** Every right that anybody has in this stack. */
  static List<?> actions(Template template) {
    return resources(template, "AWS::IAM::Policy").stream()
        .map(policy -> inside(policy, "PolicyDocument"))
        .flatMap(document -> ((Collection<?>) document.get("Statement")).stream())
        .flatMap(statement -> oneOrMany(((Map<?, ?>) statement).get("Action")))
        .toList();
  }

  private static Stream<?> oneOrMany(Object action) {
    return action instanceof Collection<?> many ? many.stream() : Stream.of(action);
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
