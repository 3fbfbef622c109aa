package dev.pingyi.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

/**
 * The whole infrastructure as one CDK app; the CDK command line starts it from this module's
 * folder.
 */
final class PingyiApp {
  private static final String ZIP = "../functions/target/pingyi-lambda.zip";

  public static void main(String[] args) {
    App app = App.Builder.create().analyticsReporting(false).build();
    try {
      addStacks(app);
    } catch (InvalidOptionException refused) {
      // The sentence is for the operator; where in the code it was said would only bury it.
      System.err.println(refused.getMessage());
      System.exit(1);
    }
    app.synth();
  }

  /** Adds every stack to the app, each looked over by cdk-nag. */
  static void addStacks(App app) {
    // The data refuses to lose what the doors still use.
    app.getNode().setContext("@aws-cdk/core:defaultCrossStackReferences", "strong");
    // Another roster makes another version of the functions; without this it would not be seen.
    app.getNode().setContext("@aws-cdk/aws-lambda:recognizeLayerVersion", true);
    Stage stage = Stage.from(app);
    DataStack data = new DataStack(app, stage);
    BotStack bot = new BotStack(app, stage, data, zip(app));
    new AlarmStack(app, stage, data, bot);
    stage.options().wafOrigin().ifPresent(origin -> new WafStack(app, stage, origin));
    Aspects.of(app).add(new AwsSolutionsChecks());
  }

  /** A value given by {@code -c name=value} or in cdk.json. */
  static Optional<String> context(App app, String name) {
    return Optional.ofNullable(app.getNode().tryGetContext(name)).map(Object::toString);
  }

  private static Path zip(App app) {
    Path zip = Path.of(context(app, "zip").orElse(ZIP)).toAbsolutePath().normalize();
    if (!Files.isRegularFile(zip)) {
      throw new InvalidOptionException(
          "No zip of the functions at %s: build it with ./mvnw package, or set -c zip=PATH."
              .formatted(zip));
    }
    return zip;
  }
}
