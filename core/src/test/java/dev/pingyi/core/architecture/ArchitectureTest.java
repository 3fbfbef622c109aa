package dev.pingyi.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.pingyi.core.architecture.broken.AsksTheClock;
import dev.pingyi.core.architecture.broken.CounterHelper;
import dev.pingyi.core.architecture.broken.LeansOnGson;
import dev.pingyi.core.architecture.broken.ReadsFiles;
import dev.pingyi.core.architecture.broken.action.KnowsTheDialog;
import dev.pingyi.core.architecture.broken.complaint.KnowsTheStore;
import dev.pingyi.core.architecture.broken.dialog.KnowsAUseCase;
import dev.pingyi.core.architecture.broken.left.Left;
import dev.pingyi.core.architecture.broken.right.Right;
import dev.pingyi.core.architecture.broken.store.KnowsAnAction;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.events.CivicEvent;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The product keeps each rule, and a class that breaks the rule is caught. */
final class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter().importUrls(List.of(origin(Roster.class), origin(CivicEvent.class)));

  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackagesOf(AsksTheClock.class);

  private static final String SAMPLE = AsksTheClock.class.getPackageName();

  /** Where all lies that was compiled together with {@code one}. */
  private static URL origin(Class<?> one) {
    return one.getProtectionDomain().getCodeSource().getLocation();
  }

  @Test
  void the_rules_are_held_against_the_product() {
    assertThat(PRODUCT.contain(Roster.class)).isTrue();
    assertThat(PRODUCT.contain(CivicEvent.class)).isTrue();
    assertThat(PRODUCT.contain(ArchitectureTest.class)).isFalse();
  }

  @Test
  void core_stands_on_itself_and_on_events() {
    ArchRule rule = ArchitectureRules.core_stands_on_itself_and_on_events();

    rule.check(PRODUCT);
    assertBroken(rule, LeansOnGson.class);
  }

  @Test
  void core_and_events_touch_no_files_and_no_network() {
    ArchRule rule = ArchitectureRules.no_files_and_no_network();

    rule.check(PRODUCT);
    assertBroken(rule, ReadsFiles.class);
  }

  @Test
  void core_and_events_know_no_clock_no_chance_and_no_environment() {
    ArchitectureRules.no_clock_no_chance_no_environment().check(PRODUCT);
  }

  @Test
  void every_way_to_ask_the_outside_is_caught() {
    List<Class<?>> ways = List.of(AsksTheClock.class.getDeclaredClasses());

    assertThat(ways).hasSizeGreaterThan(10);
    for (Class<?> way : ways) {
      assertBroken(ArchitectureRules.no_clock_no_chance_no_environment(), way);
    }
  }

  @Test
  void names_are_nouns_of_the_office() {
    ArchRule rule = ArchitectureRules.names_are_nouns_of_the_office();

    rule.check(PRODUCT);
    assertBroken(rule, CounterHelper.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Impl", "Service", "Manager", "Util", "Utils", "DTO", "Dto", "Repository"})
  void every_empty_ending_is_caught(String ending) {
    List<Class<?>> named =
        Arrays.stream(CounterHelper.class.getDeclaredClasses())
            .filter(c -> c.getSimpleName().endsWith(ending))
            .toList();

    assertThat(named).hasSize(1);
    assertBroken(ArchitectureRules.names_are_nouns_of_the_office(), named.getFirst());
  }

  @Test
  void packages_do_not_turn_in_circles() {
    ArchitectureRules.packages_do_not_turn_in_circles("dev.pingyi.core.(*)..").check(PRODUCT);
    ArchitectureRules.packages_do_not_turn_in_circles("dev.pingyi.core.(**)").check(PRODUCT);

    assertBroken(
        ArchitectureRules.packages_do_not_turn_in_circles(SAMPLE + ".(*).."),
        Left.class,
        Right.class);
  }

  @Test
  void layers_of_core_know_only_those_below() {
    ArchitectureRules.layers_know_only_those_below("dev.pingyi.core").check(PRODUCT);

    ArchRule sample = ArchitectureRules.layers_know_only_those_below(SAMPLE);
    for (Class<?> breaking :
        List.of(
            KnowsTheStore.class, KnowsAnAction.class, KnowsTheDialog.class, KnowsAUseCase.class)) {
      assertBroken(sample, breaking);
    }
  }

  @Test
  void every_package_of_core_has_its_layer() {
    ArchitectureRules.every_package_has_its_layer("dev.pingyi.core").check(PRODUCT);

    assertBroken(ArchitectureRules.every_package_has_its_layer(SAMPLE), Left.class);
  }

  private static void assertBroken(ArchRule rule, Class<?>... breaking) {
    JavaClasses only =
        BROKEN.that(
            DescribedPredicate.describe(
                "are " + Arrays.toString(breaking),
                one -> Arrays.stream(breaking).anyMatch(one::isEquivalentTo)));

    assertThatExceptionOfType(AssertionError.class)
        .as("%s breaks: %s", Arrays.toString(breaking), rule.getDescription())
        .isThrownBy(() -> rule.check(only))
        .withMessageContaining(breaking[0].getSimpleName());
  }
}
