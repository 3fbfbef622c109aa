package dev.pingyi.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.pingyi.core.architecture.ArchitectureRules;
import dev.pingyi.server.telemetry.Logged;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which package of the server may know which. */
final class PackagesTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .importUrls(List.of(Wiring.class.getProtectionDomain().getCodeSource().getLocation()));

  @Test
  void packages_do_not_turn_in_circles() {
    ArchitectureRules.packages_do_not_turn_in_circles("dev.pingyi.server.(*)..").check(PRODUCT);
  }

  @Test
  void no_package_needs_the_root_that_wires_it() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage("dev.pingyi.server.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.pingyi.server");

    rule.check(PRODUCT);
    JavaClasses tests = new ClassFileImporter().importPackagesOf(Logged.class);
    assertThatExceptionOfType(AssertionError.class)
        .as("the tests of the packages need the town, which is in the root")
        .isThrownBy(() -> rule.check(tests));
  }
}
