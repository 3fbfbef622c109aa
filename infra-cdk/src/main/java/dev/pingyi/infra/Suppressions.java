package dev.pingyi.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.IConstruct;

/**
 * Findings of cdk-nag that we accept; one line each, so that the rule and the reason stay side by
 * side.
 */
final class Suppressions {
  private Suppressions() {}

  /**
   * Suppresses a finding on a construct and all that it is made of.
   *
   * @param rule such as {@code SQS3}, or {@code IAM5[Resource::*]} for this one wildcard only
   */
  static void suppress(IConstruct on, String rule, String because) {
    NagSuppressions.addResourceSuppressions(on, List.of(suppression(rule, because)), true);
  }

  private static NagPackSuppression suppression(String rule, String because) {
    NagPackSuppression.Builder suppression = NagPackSuppression.builder().reason(because);
    int finding = rule.indexOf('[');
    if (finding < 0) {
      return suppression.id("AwsSolutions-" + rule).build();
    }
    return suppression
        .id("AwsSolutions-" + rule.substring(0, finding))
        .appliesTo(List.of(rule.substring(finding + 1, rule.length() - 1)))
        .build();
  }
}
