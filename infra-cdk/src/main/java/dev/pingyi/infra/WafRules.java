package dev.pingyi.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.constructs.Construct;

/**
 * Whom WAF turns away: addresses of bad repute, and floods. Nothing is read but addresses and
 * paths.
 */
record WafRules(Construct scope, Stage stage, List<String> chatServices) {
  /** Of one address in five minutes: many phones of one carrier share one. */
  private static final int REQUESTS_MAX = 5000;

  CfnWebACL webAcl() {
    return CfnWebACL.Builder.create(scope, "Rules")
        .name(stage.named("waf"))
        .scope("CLOUDFRONT")
        .defaultAction(
            CfnWebACL.DefaultActionProperty.builder()
                .allow(CfnWebACL.AllowActionProperty.builder().build())
                .build())
        .visibilityConfig(seen("waf"))
        .rules(List.of(badReputation(), flood()))
        .build();
  }

  /** No rules about words: a citizen's may look like an attack. */
  private CfnWebACL.RuleProperty badReputation() {
    return CfnWebACL.RuleProperty.builder()
        .name("bad-reputation")
        .priority(0)
        .overrideAction(CfnWebACL.OverrideActionProperty.builder().none(Map.of()).build())
        .statement(
            CfnWebACL.StatementProperty.builder()
                .managedRuleGroupStatement(
                    CfnWebACL.ManagedRuleGroupStatementProperty.builder()
                        .vendorName("AWS")
                        .name("AWSManagedRulesAmazonIpReputationList")
                        .build())
                .build())
        .visibilityConfig(seen("bad-reputation"))
        .build();
  }

  private CfnWebACL.RuleProperty flood() {
    return CfnWebACL.RuleProperty.builder()
        .name("flood")
        .priority(1)
        .action(
            CfnWebACL.RuleActionProperty.builder()
                .block(CfnWebACL.BlockActionProperty.builder().build())
                .build())
        .statement(
            CfnWebACL.StatementProperty.builder()
                .rateBasedStatement(
                    CfnWebACL.RateBasedStatementProperty.builder()
                        .limit(REQUESTS_MAX)
                        .evaluationWindowSec(300)
                        .aggregateKeyType("IP")
                        .scopeDownStatement(notFrom(chatServices))
                        .build())
                .build())
        .visibilityConfig(seen("flood"))
        .build();
  }

  /** A chat service speaks for all of its people from a few addresses, and has a secret. */
  private static CfnWebACL.StatementProperty notFrom(List<String> chatServices) {
    List<CfnWebACL.StatementProperty> each = chatServices.stream().map(WafRules::pathIs).toList();
    return CfnWebACL.StatementProperty.builder()
        .notStatement(CfnWebACL.NotStatementProperty.builder().statement(anyOf(each)).build())
        .build();
  }

  /** WAF takes no "or" of one. */
  private static CfnWebACL.StatementProperty anyOf(List<CfnWebACL.StatementProperty> each) {
    return each.size() == 1
        ? each.get(0)
        : CfnWebACL.StatementProperty.builder()
            .orStatement(CfnWebACL.OrStatementProperty.builder().statements(each).build())
            .build();
  }

  private static CfnWebACL.StatementProperty pathIs(String path) {
    return CfnWebACL.StatementProperty.builder()
        .byteMatchStatement(
            CfnWebACL.ByteMatchStatementProperty.builder()
                .fieldToMatch(CfnWebACL.FieldToMatchProperty.builder().uriPath(Map.of()).build())
                .positionalConstraint("EXACTLY")
                .searchString(path)
                .textTransformations(
                    List.of(
                        CfnWebACL.TextTransformationProperty.builder()
                            .priority(0)
                            .type("NONE")
                            .build()))
                .build())
        .build();
  }

  /** Counted, but no samples: they would show paths. */
  private CfnWebACL.VisibilityConfigProperty seen(String name) {
    return CfnWebACL.VisibilityConfigProperty.builder()
        .cloudWatchMetricsEnabled(true)
        .sampledRequestsEnabled(false)
        .metricName(stage.named(name))
        .build();
  }
}
