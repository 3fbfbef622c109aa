package dev.pingyi.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.IConstruct;

/**
 * Findings of cdk-nag that we accept; one line each, so that the rule and the reason stay side by
 * side.
 */
final class Accepted {
  private Accepted() {}

  static void finding(IConstruct on, String rule, String because) {
    NagSuppressions.addResourceSuppressions(
        on,
        List.of(NagPackSuppression.builder().id("AwsSolutions-" + rule).reason(because).build()));
  }
}
