package dev.pingyi.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.wafv2.CfnWebACL;

/**
 * A wall before the HTTP API: CloudFront with rules of WAF, which cannot guard an HTTP API itself.
 *
 * <p>Only where it was asked for, because it costs a fee each month; see
 * docs/decisions/0014-the-wall-is-cloudfront.md.
 */
final class WallStack extends Stack {
  /** Rules for CloudFront can be made nowhere else. */
  private static final String REGION = "us-east-1";

  /** Of one address in five minutes: many phones of one carrier share one. */
  private static final int REQUESTS_MAX = 5000;

  private final Stage stage;

  WallStack(App app, Stage stage, String origin) {
    super(app, "wall", place(stage));
    this.stage = stage;
    Distribution wall = wall(origin, rules());
    CfnOutput.Builder.create(this, "WallUrl")
        .value("https://" + wall.getDistributionDomainName())
        .build();
  }

  private static StackProps place(Stage stage) {
    if (stage.isInChina()) {
      throw new IllegalArgumentException(
          "WAF guards no CloudFront in %s: leave out -c waf=true."
              .formatted(stage.place().getRegion()));
    }
    return StackProps.builder()
        .stackName(stage.named("wall"))
        .env(Environment.builder().account(stage.place().getAccount()).region(REGION).build())
        .tags(Map.of("pingyi-stage", stage.name()))
        .build();
  }

  /** Nothing is cached: every answer depends on who asks. */
  private Distribution wall(String origin, CfnWebACL rules) {
    Distribution wall =
        Distribution.Builder.create(this, "Wall")
            .comment("Guards " + stage.named("address"))
            .webAclId(rules.getAttrArn())
            .defaultBehavior(
                BehaviorOptions.builder()
                    .origin(
                        HttpOrigin.Builder.create(origin)
                            .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
                            .build())
                    .allowedMethods(AllowedMethods.ALLOW_ALL)
                    .cachePolicy(CachePolicy.CACHING_DISABLED)
                    // An API answers to its own name only.
                    .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
                    .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                    .build())
            .build();
    Accepted.finding(wall, "CFR1", "citizens travel and may rate from anywhere");
    Accepted.finding(wall, "CFR3", "paths are secrets: codes, invitations and action links");
    Accepted.finding(wall, "CFR4", "CloudFront's own name has a floor of TLS that is not ours");
    return wall;
  }

  private CfnWebACL rules() {
    return CfnWebACL.Builder.create(this, "Rules")
        .name(stage.named("wall"))
        .scope("CLOUDFRONT")
        .defaultAction(
            CfnWebACL.DefaultActionProperty.builder()
                .allow(CfnWebACL.AllowActionProperty.builder().build())
                .build())
        .visibilityConfig(seen("wall"))
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
