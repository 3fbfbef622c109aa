package dev.pingyi.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.JsonObject;
import dev.pingyi.core.conversation.Language;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every chat service's factory has to do alike, beside the contract of its channel: its
 * settings are declared and its secrets never shown, its groups are read, each of its routes and
 * abilities has a case.
 */
public abstract class ChannelFactoryContract extends ChannelContract {
  protected abstract ChannelFactory factory();

  /** All of its settings, by name, each with a value that could not be found in other text. */
  protected abstract Map<String, String> settings();

  /** Ids of groups as they stand after the kind's colon. */
  protected abstract List<String> groups();

  /** What stands there by mistake. */
  protected abstract List<String> noGroups();

  @Test
  void with_all_it_declared_it_is_on_under_its_own_name() {
    assertThat(names()).containsExactlyInAnyOrderElementsOf(settings().keySet());

    ChannelFactory.Setup setup = make(settings());

    assertThat(setup).isInstanceOf(ChannelFactory.Setup.On.class);
    assertThat(((ChannelFactory.Setup.On) setup).channel().name()).isEqualTo(factory().name());
  }

  @Test
  void without_settings_it_is_off_and_names_the_missing_ones() {
    if (names().isEmpty()) {
      return;
    }
    String remark = ((ChannelFactory.Setup.Off) make(Map.of())).remark();

    assertThat(remark).contains(" is off").containsAnyOf(names().toArray(String[]::new));
  }

  @Test
  void its_name_can_stand_in_an_address_and_its_label_on_a_page() {
    assertThat(factory().name()).matches("[a-z]{1,12}");
    for (Language language : Language.values()) {
      assertThat(factory().label(language)).isNotBlank();
    }
  }

  @TestFactory
  Stream<DynamicTest> gives_no_secret_away_whatever_its_settings_are() {
    return factory().settings().stream()
        .filter(Setting::secret)
        .map(secret -> DynamicTest.dynamicTest(secret.name(), () -> keepsToItself(secret.name())));
  }

  private void keepsToItself(String name) {
    for (String value : List.of(settings().get(name), "geheim und falsch", "geheim\u0000", "密钥")) {
      Map<String, String> others = new HashMap<>(settings());
      others.put(name, value);
      assertThat(seen(others)).doesNotContain(value);
      assertThat(seen(Map.of(name, value))).doesNotContain(value);
    }
  }

  /** All that can be seen of the settings when the channel is made, or is not. */
  private String seen(Map<String, String> settings) {
    StringBuilder seen = new StringBuilder(context(settings).toString());
    Throwable wrong = catchThrowable(() -> seen.append(make(settings)));
    for (Throwable each = wrong; each != null; each = each.getCause()) {
      assertThat(each).isInstanceOf(IllegalArgumentException.class);
      seen.append(each);
    }
    return seen.toString();
  }

  @Test
  void its_groups_are_read_and_mistakes_refused() {
    assertThat(factory().groups().isPresent()).isEqualTo(!groups().isEmpty());
    factory()
        .groups()
        .ifPresent(
            syntax -> {
              assertThat(syntax.kind()).matches("[a-z]{1,12}");
              assertThat(groups()).allMatch(syntax::allows);
              assertThat(noGroups()).isNotEmpty().noneMatch(syntax::allows);
              assertThat(List.of("", " ", "\n")).noneMatch(syntax::allows);
            });
  }

  @Test
  void each_of_its_routes_has_a_case_that_is_not_refused() {
    Channel channel = channel(NOWHERE);
    List<Route> read =
        ChannelCase.all(factory().name(), "read").stream()
            .map(this::request)
            .filter(request -> !(channel.read(request) instanceof ParsedRequest.Refused))
            .map(Route::of)
            .toList();

    assertThat(factory().routes()).isNotEmpty();
    assertThat(read).containsAll(factory().routes());
    assertThat(factory().routes()).containsAll(read);
  }

  @Test
  void each_of_its_abilities_has_a_case() {
    Abilities abilities = factory().abilities();
    List<JsonObject> sent = contents("send");

    assertThat(sent.stream().anyMatch(each -> each.has("picture"))).isEqualTo(abilities.pictures());
    assertThat(sent.stream().anyMatch(ChannelFactoryContract::isClosed))
        .isEqualTo(abilities.windowCloses());
    assertThat(contents("answer")).anyMatch(each -> each.getAsJsonObject("reply").has("rows"));
  }

  private static boolean isClosed(JsonObject sent) {
    return sent.getAsJsonObject("delivery").has("closed");
  }

  private List<JsonObject> contents(String kind) {
    return ChannelCase.all(factory().name(), kind).stream().map(ChannelCase::content).toList();
  }

  @Test
  void while_it_is_off_no_other_class_of_its_package_is_loaded() {
    if (names().isEmpty()) {
      return;
    }
    OwnClasses own = new OwnClasses(factory().getClass());

    ChannelFactory.Setup setup = own.factory().make(context(Map.of()));

    assertThat(setup).isInstanceOf(ChannelFactory.Setup.Off.class);
    assertThat(own.loaded()).containsExactly(factory().getClass().getName());
  }

  private ChannelFactory.Setup make(Map<String, String> settings) {
    return factory().make(context(settings));
  }

  private ChannelContext context(Map<String, String> settings) {
    return new ChannelContext(
        ChannelSettings.of(factory().settings(), settings),
        List.of(),
        "https://rate.example",
        new MemoryChannelState(InstantSource.system()),
        InstantSource.system());
  }

  private List<String> names() {
    return factory().settings().stream().map(Setting::name).toList();
  }
}
