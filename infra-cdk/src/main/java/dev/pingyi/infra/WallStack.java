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
 * A wall before the HTTP API: CloudFront with rules of WAF, which cannot guard an HTTP API itself.
 *
 * <p>Only where it was asked for, because it costs a fee each month; see
 * docs/decisions/0014-the-wall-is-cloudfront.md.
 */
final class WallStack extends Stack {
  /** Rules for CloudFront can be made nowhere else. */
  private static final String REGION = "us-east-1";

  private final Stage stage;

  WallStack(App app, Stage stage, String origin) {
    super(app, "wall", place(stage));
    this.stage = stage;
    Distribution wall = wall(origin, new WallRules(this, stage).made());
    CfnOutput.Builder.create(this, "WallUrl")
        .value("https://" + wall.getDistributionDomainName())
        .build();
  }

  private static StackProps place(Stage stage) {
    if (stage.isInChina()) {
      throw new RefusedException(
          "WAF guards no CloudFront in %s: leave out -c waf=true."
              .formatted(stage.place().getRegion()));
    }
    return StackProps.builder()
        .stackName(stage.named("wall"))
        .env(Environment.builder().account(stage.place().getAccount()).region(REGION).build())
        .tags(Map.of("pingyi-stage", stage.name()))
        .terminationProtection(stage.switches().kept())
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
}
