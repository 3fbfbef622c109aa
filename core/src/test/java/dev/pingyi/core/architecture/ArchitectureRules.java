package dev.pingyi.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** What Maven cannot keep: each rule has a class in {@code broken} that breaks it. */
public final class ArchitectureRules {
  /** Ways to ask for the time, for chance or for the machine, as {@code Class.member}. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.System.getProperties",
          "java.lang.System.out",
          "java.lang.System.err",
          "java.lang.System.in",
          "java.lang.Thread.sleep",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.Date.<init>",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.util.Calendar.getInstance",
          "java.time.ZoneId.systemDefault",
          "java.time.InstantSource.system",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system");

  /** The packages of {@code core} from below: none knows one that stands higher. */
  private static final List<List<String>> LAYERS =
      List.of(
          List.of(
              "text",
              "roster",
              "rulebook",
              "keys",
              "code",
              "rating",
              "complaint",
              "flag",
              "breach",
              "systemic",
              "points",
              "ranking",
              "export",
              "conversation",
              "notify"),
          List.of("store"),
          List.of("action"),
          List.of("desk"),
          List.of("dialog"),
          List.of("app"));

  private static final String NOUN_OF_NOTHING =
      ".*(Impl|Service|Manager|Helper|Utils?|D[Tt][Oo]|Repository)";

  private ArchitectureRules() {}

  static ArchRule core_stands_on_itself_and_on_events() {
    return classes()
        .that()
        .resideInAPackage("dev.pingyi.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.pingyi.core..",
            "dev.pingyi.events..",
            "java..",
            "javax.crypto..",
            "org.jspecify..")
        .because("the rules of the office must not change when a framework does");
  }

  static ArchRule no_files_and_no_network() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "java.util.logging..")
        .because("what is kept and sent goes through the ports");
  }

  static ArchRule no_clock_no_chance_no_environment() {
    return noClasses()
        .should()
        .accessTargetWhere(
            new DescribedPredicate<JavaAccess<?>>("it is the clock, chance or the environment") {
              @Override
              public boolean test(JavaAccess<?> access) {
                return isOutside(access.getTarget());
              }
            })
        .because("time comes in as an argument and ids are derived from their causes");
  }

  static ArchRule names_are_nouns_of_the_office() {
    return noClasses()
        .should()
        .haveNameMatching(NOUN_OF_NOTHING)
        .because("such a name says nothing of what it is");
  }

  public static ArchRule packages_do_not_turn_in_circles(String packages) {
    return slices().matching(packages).should().beFreeOfCycles();
  }

  /**
   * Records and rules of an area know nothing of the use cases, use cases nothing of the dialog.
   *
   * @param root the package whose packages are the layers
   */
  static ArchRule layers_know_only_those_below(String root) {
    List<ArchRule> boundaries =
        IntStream.range(1, LAYERS.size()).mapToObj(height -> boundary(root, height)).toList();
    return CompositeArchRule.of(boundaries)
        .because("a rule of the office must not change when a talk or a use case does");
  }

  static ArchRule every_package_has_its_layer(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .resideInAnyPackage(packages(root, LAYERS))
        .because("a package without a layer is held by no rule");
  }

  private static ArchRule boundary(String root, int height) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(root, LAYERS.subList(0, height)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(root, LAYERS.subList(height, LAYERS.size())))
        .allowEmptyShould(true);
  }

  private static String[] packages(String root, List<List<String>> layers) {
    return layers.stream()
        .flatMap(List::stream)
        .map(name -> root + "." + name + "..")
        .toArray(String[]::new);
  }

  private static boolean isOutside(AccessTarget target) {
    boolean asksTheTime =
        target.getOwner().getPackageName().equals("java.time") && target.getName().equals("now");
    boolean chance =
        target.getOwner().isAssignableTo(Random.class)
            || target.getOwner().getPackageName().equals("java.util.random");
    return asksTheTime
        || chance
        || OUTSIDE.contains(target.getOwner().getFullName() + "." + target.getName());
  }
}
