package dev.pingyi.infra;

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
 * AWS WAF for the HTTP API, by CloudFront before it: WAF cannot guard an HTTP API itself.
 *
 * <p>Only where it was asked for, because it costs a fee each month; see
 * docs/decisions/0014-waf-comes-with-cloudfront.md.
 */
final class WafStack extends Stack {
  /** Rules for CloudFront can be made nowhere else. */
  private static final String REGION = "us-east-1";

  private final Stage stage;

  WafStack(App app, Stage stage, String origin) {
    super(app, "waf", stackProps(stage));
    this.stage = stage;
    Distribution distribution =
        distribution(origin, new WafRules(this, stage, ChannelPaths.all()).webAcl());
    CfnOutput.Builder.create(this, "DistributionUrl")
        .value("https://" + distribution.getDistributionDomainName())
        .build();
  }

  private static StackProps stackProps(Stage stage) {
    if (stage.isInChina()) {
      throw new InvalidOptionException(
          "WAF guards no CloudFront in %s: leave out -c waf=true."
              .formatted(stage.environment().getRegion()));
    }
    return StackProps.builder()
        .stackName(stage.named("waf"))
        .env(Environment.builder().account(stage.environment().getAccount()).region(REGION).build())
        .tags(Map.of("pingyi-stage", stage.name()))
        .terminationProtection(stage.options().terminationProtection())
        .build();
  }

  /** Nothing is cached: every answer depends on who asks. */
  private Distribution distribution(String origin, CfnWebACL rules) {
    Distribution distribution =
        Distribution.Builder.create(this, "Distribution")
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
    Suppressions.suppress(distribution, "CFR1", "citizens travel and may rate from anywhere");
    Suppressions.suppress(
        distribution, "CFR3", "paths are secrets: codes, invitations and action links");
    Suppressions.suppress(
        distribution, "CFR4", "CloudFront's own name has a floor of TLS that is not ours");
    return distribution;
  }
}
