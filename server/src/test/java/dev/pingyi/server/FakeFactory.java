package dev.pingyi.server;

import dev.pingyi.bot.Abilities;
import dev.pingyi.bot.ChannelContext;
import dev.pingyi.bot.ChannelFactory;
import dev.pingyi.bot.GroupSyntax;
import dev.pingyi.bot.Route;
import dev.pingyi.bot.Setting;
import dev.pingyi.core.conversation.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a test's own chat service: asked for by a GET whether we are who we say, and with groups
 * that hold a secret.
 */
public record FakeFactory(FakeChannel channel, List<ChannelContext> contexts)
    implements ChannelFactory {
  public static final String OFF = "PINGYI_FAKE_OFF";

  public FakeFactory(FakeChannel channel) {
    this(channel, new ArrayList<>());
  }

  @Override
  public String name() {
    return FakeChannel.NAME;
  }

  @Override
  public String label(Language language) {
    return language == Language.EN ? "Fake" : "试";
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.open(OFF), Setting.secret("PINGYI_FAKE_SECRET"));
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/fake"), Route.post("/fake"));
  }

  @Override
  public Optional<GroupSyntax> groups() {
    return Optional.of(
        new GroupSyntax("wall", "URL#SECRET", Pattern.compile("https://[a-z./]+#[a-z]+")));
  }

  @Override
  public Abilities abilities() {
    return new Abilities(true, false, true, false);
  }

  @Override
  public Setup make(ChannelContext context) {
    contexts.add(context);
    return context.settings().get(OFF).isPresent()
        ? new Setup.Off("Fake is off: " + OFF + " is set.")
        : new Setup.On(channel);
  }
}
