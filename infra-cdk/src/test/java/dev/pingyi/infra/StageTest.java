package dev.pingyi.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StageTest {
  @BeforeAll
  static void needs_node() throws InterruptedException {
    NodeJs.orSkip();
  }

  @Test
  void a_stage_is_part_of_every_name() {
    assertThat(Stage.of("demo").named("items")).isEqualTo("pingyi-demo-items");
  }

  @Test
  void without_context_it_is_the_demo_of_whoever_deploys() {
    assertThat(Stage.from(TestStage.app(Map.of()))).isEqualTo(Stage.of("demo"));
  }

  @Test
  void the_context_names_the_stage_and_its_environment() {
    Stage stage =
        Stage.from(
            TestStage.app(
                Map.of("stage", "prod", "account", "123456789012", "region", "eu-central-1")));

    assertThat(stage.name()).isEqualTo("prod");
    assertThat(stage.environment().getAccount()).isEqualTo("123456789012");
    assertThat(stage.environment().getRegion()).isEqualTo("eu-central-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Demo", "9demo", "de mo", "seventeen-letters"})
  void a_name_that_would_not_fit_everywhere_is_refused(String name) {
    assertThatThrownBy(() -> Stage.of(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + name + "\"");
  }
}
