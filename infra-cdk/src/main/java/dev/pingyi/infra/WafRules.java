package dev.pingyi.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.constructs.Construct;

/** Whom WAF turns away: addresses of bad repute, and floods. Nothing is read but addresses. */
record WafRules(Construct scope, Stage stage) {
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
                        .scopeDownStatement(notFromTelegram())
                        .build())
                .build())
        .visibilityConfig(seen("flood"))
        .build();
  }

  /** A chat service speaks for all of its people from a few addresses, and has a secret. */
  private static CfnWebACL.StatementProperty notFromTelegram() {
    CfnWebACL.StatementProperty fromTelegram =
        CfnWebACL.StatementProperty.builder()
            .byteMatchStatement(
                CfnWebACL.ByteMatchStatementProperty.builder()
                    .fieldToMatch(
                        CfnWebACL.FieldToMatchProperty.builder().uriPath(Map.of()).build())
                    .positionalConstraint("EXACTLY")
                    .searchString("/telegram")
                    .textTransformations(
                        List.of(
                            CfnWebACL.TextTransformationProperty.builder()
                                .priority(0)
                                .type("NONE")
                                .build()))
                    .build())
            .build();
    return CfnWebACL.StatementProperty.builder()
        .notStatement(CfnWebACL.NotStatementProperty.builder().statement(fromTelegram).build())
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
