package dev.pingyi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.ChannelContext;
import dev.pingyi.bot.ChannelFactory;
import dev.pingyi.bot.ChannelState.Value;
import dev.pingyi.bot.ConnectedChannel;
import dev.pingyi.bot.Route;
import dev.pingyi.bot.telegram.TelegramFactory;
import dev.pingyi.core.conversation.Address;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a channel is made from, and what is said of those that are off. */
final class ChannelRegistryTest {
  private static final String WALL = "wall:https://hook.example/abc#geheim";

  private final FakeFactory fake = new FakeFactory(new FakeChannel());
  private final List<ChannelFactory> factories = List.of(new TelegramFactory(), fake);
  private final Town town = new Town();

  private ChannelRegistry services(Map<String, String> all) {
    Platform usual = town.platform();
    Platform platform =
        new Platform(
            usual.table(),
            usual.queue(),
            usual.officeClock(),
            usual.realClock(),
            usual.keys(),
            usual.roster(),
            usual.books(),
            Settings.of(all, List.of(new Address("web", "group")), factories),
            usual.sentLog(),
            usual.metrics());
    return new ChannelRegistry(platform, factories);
  }

  private ChannelContext context() {
    return fake.contexts().getLast();
  }

  @Test
  void a_channel_gets_its_own_settings_and_groups_and_no_others() {
    services(
        Map.of(
            "PINGYI_FAKE_SECRET", " geheim\n",
            "PINGYI_TELEGRAM_TOKEN", "42:A",
            "PINGYI_GROUPS", WALL + " telegram:7",
            "PINGYI_PUBLIC_URL", "https://rate.example/"));

    assertThat(context().settings().values()).isEqualTo(Map.of("PINGYI_FAKE_SECRET", "geheim"));
    assertThat(context().groups())
        .containsExactly(new Address("fake", "https://hook.example/abc#geheim"));
    assertThat(context().publicUrl()).isEqualTo("https://rate.example");
    assertThat(context().toString()).doesNotContain("geheim").doesNotContain("hook");
  }

  @Test
  void a_setting_that_is_blank_is_not_there() {
    services(Map.of("PINGYI_FAKE_SECRET", " "));

    assertThat(context().settings().get("PINGYI_FAKE_SECRET")).isEmpty();
  }

  @Test
  void the_state_of_a_channel_is_kept_for_the_next_instance() {
    services(Map.of());
    Value token = new Value("token", town.real().instant().plusSeconds(60));
    context().state().putIfAbsent("token", token);

    services(Map.of());

    assertThat(context().state().get("token")).contains(token);
  }

  @Test
  void what_is_on_is_called_at_its_routes() {
    ChannelRegistry services = services(Map.of());

    assertThat(services.connected()).containsExactly(new ConnectedChannel(fake, fake.channel()));
    assertThat(services.byRoute())
        .isEqualTo(
            Map.of(
                Route.get("/fake"), fake.channel(),
                Route.post("/fake"), fake.channel()));
  }

  @Test
  void what_is_off_is_told_once_and_so_are_its_groups() {
    ChannelRegistry services =
        services(
            Map.of(FakeFactory.OFF, "yes", "PINGYI_GROUPS", WALL + " " + WALL + " telegram:7"));

    assertThat(services.connected()).isEmpty();
    assertThat(services.remarks())
        .containsExactly(
            "Telegram is off: PINGYI_TELEGRAM_TOKEN and PINGYI_TELEGRAM_SECRET are not both set.",
            "PINGYI_GROUPS has groups of telegram, which is off: they hear nothing.",
            "Fake is off: PINGYI_FAKE_OFF is set.",
            "PINGYI_GROUPS has groups of wall, which is off: they hear nothing.");
  }

  @Test
  void no_two_chat_services_share_a_name_a_route_a_kind_of_group_or_a_setting() {
    List<ChannelFactory> all = ChannelRegistry.FACTORIES;

    assertThat(all).extracting(ChannelFactory::name).doesNotHaveDuplicates().doesNotContain("web");
    assertThat(all.stream().flatMap(each -> each.routes().stream())).doesNotHaveDuplicates();
    assertThat(all.stream().flatMap(each -> each.settings().stream())).doesNotHaveDuplicates();
    assertThat(all.stream().flatMap(each -> each.groups().stream()).map(each -> each.kind()))
        .doesNotHaveDuplicates();
  }
}
