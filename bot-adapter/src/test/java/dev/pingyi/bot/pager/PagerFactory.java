package dev.pingyi.bot.pager;

import dev.pingyi.bot.Abilities;
import dev.pingyi.bot.ChannelContext;
import dev.pingyi.bot.ChannelFactory;
import dev.pingyi.bot.GroupSyntax;
import dev.pingyi.bot.Route;
import dev.pingyi.bot.Setting;
import dev.pingyi.core.conversation.Language;
import java.util.List;
import java.util.Optional;

/** What would be known of pagers. */
public final class PagerFactory implements ChannelFactory {
  static final String NAME = "pager";
  static final String KEY = "PINGYI_PAGER_KEY";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String label(Language language) {
    return language == Language.EN ? "Pager" : "寻呼机";
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.secret(KEY));
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/pager"), Route.post("/pager"));
  }

  @Override
  public Optional<GroupSyntax> groups() {
    return Optional.empty();
  }

  @Override
  public Abilities abilities() {
    return new Abilities(false, false, false, true);
  }

  @Override
  public Setup make(ChannelContext context) {
    Optional<String> key = context.settings().get(KEY);
    return key.isEmpty()
        ? new Setup.Off("Pager is off: " + KEY + " is not set.")
        : new Setup.On(new PagerChannel(key.get()));
  }
}
