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
  private final PublicAddress address;

  BotStack(App app, Stage stage, DataStack data, Path zip) {
    super(app, "bot", stage.stackProps("bot"));
    this.address =
        stage.options().functionUrl()
            ? new FunctionUrlAddress(stage)
            : new HttpApiAddress(this, stage);
    DoorFunction.Configuration outside = configuration(stage, data, zip);

    // API Gateway waits 30 s, and a chat service much less.
    DoorFunction webhook = new DoorFunction(this, "webhook", 20, address.configure(outside));
    String publicUrl = address.routeTo(webhook);
    DoorFunction.Configuration inside = outside.withPublicUrl(publicUrl);
    DoorFunction react = new DoorFunction(this, "react", 60, inside);
    DoorFunction speak = new DoorFunction(this, "speak", Queues.SPEAK_SECONDS, inside);
    DoorFunction tick = new DoorFunction(this, "tick", 60, inside);
    DoorFunction announce = new DoorFunction(this, "announce", 300, inside);
    DoorFunction office = new DoorFunction(this, "office", 60, inside);

    List<DoorFunction> doors = List.of(webhook, react, speak, tick, announce, office);
    doors.forEach(data::grantSettings);
    doors.forEach(data.items()::grantUse);
    List.of(react, speak).forEach(data.queues()::grantNotifications);
    Triggers.events(data, react);
    Triggers.notifications(data.queues(), speak, stage.options().concurrency());
    FunctionSchedules schedules = new FunctionSchedules(this, stage);
    schedules.everyMinute(tick);
    schedules.everyMonth(announce, data.queues().deadCalls());
    CfnOutput.Builder.create(this, "PublicUrl").value(publicUrl).build();
  }

  PublicAddress address() {
    return address;
  }

  private DoorFunction.Configuration configuration(Stage stage, DataStack data, Path zip) {
    DoorFunction.Configuration standard =
        new DoorFunction.Configuration(
            stage, Code.fromAsset(zip.toString()), List.of(), data.variables());
    return stage.options().roster().map(this::layer).map(standard::withRoster).orElse(standard);
  }

  private LayerVersion layer(Path roster) {
    return LayerVersion.Builder.create(this, "Roster")
        .description("Units, counters, matters, people and calendar of the office")
        .code(Code.fromAsset(roster.toString()))
        .build();
  }
}
