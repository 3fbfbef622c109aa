package dev.pingyi.infra;

import java.nio.file.Path;
import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.LayerVersion;

/** What a release replaces: the doors, who opens them, and the address for the outside. */
final class BotStack extends Stack {
  private final Address address;

  BotStack(App app, Stage stage, DataStack data, Path zip) {
    super(app, "bot", stage.stack("bot"));
    this.address =
        stage.switches().functionUrl() ? new UrlAddress(stage) : new ApiAddress(this, stage);
    Door.Fittings outside = fittings(stage, data, zip);

    // API Gateway waits 30 s, and a chat service much less.
    Door webhook = new Door(this, "webhook", 20, address.before(outside));
    String publicUrl = address.lead(webhook);
    Door.Fittings inside = outside.at(publicUrl);
    Door react = new Door(this, "react", 60, inside);
    Door speak = new Door(this, "speak", Queues.SPEAK_SECONDS, inside);
    Door tick = new Door(this, "tick", 60, inside);
    Door announce = new Door(this, "announce", 300, inside);
    Door office = new Door(this, "office", 60, inside);

    List.of(webhook, react, speak, tick, announce, office).forEach(data::grantSettings);
    List.of(webhook, speak, tick, announce, office).forEach(data.items()::grantWriting);
    data.items().grantReading(react);
    List.of(react, speak).forEach(data.queues()::grantErrands);
    Triggers.events(data, react);
    Triggers.errands(data.queues(), speak, stage.concurrency());
    Schedules schedules = new Schedules(this, stage);
    schedules.everyMinute(tick);
    schedules.everyMonth(announce, data.queues().deadCalls());
    CfnOutput.Builder.create(this, "PublicUrl").value(publicUrl).build();
  }

  Address address() {
    return address;
  }

  private Door.Fittings fittings(Stage stage, DataStack data, Path zip) {
    Door.Fittings standard =
        new Door.Fittings(stage, Code.fromAsset(zip.toString()), List.of(), data.places());
    return stage.wishes().roster().map(this::layer).map(standard::with).orElse(standard);
  }

  private LayerVersion layer(Path roster) {
    return LayerVersion.Builder.create(this, "Roster")
        .description("Units, counters, matters, people and calendar of the office")
        .code(Code.fromAsset(roster.toString()))
        .build();
  }
}
