package dev.pingyi.infra;

import static dev.pingyi.infra.Ground.findings;
import static dev.pingyi.infra.Ground.inside;
import static dev.pingyi.infra.Ground.laid;
import static dev.pingyi.infra.Ground.resources;
import static dev.pingyi.infra.Ground.stack;
import static dev.pingyi.infra.Ground.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;

final class WallStackTest {
  private static final String HOST = "abc.execute-api.eu-central-1.amazonaws.com";
  private static final Map<String, String> WALL = Map.of("waf", "true", "origin", HOST);

  private static App app;
  private static Template wall;

  @BeforeAll
  static void build_it_once() throws InterruptedException {
    Node.orSkip();
    app = laid(WALL);
    wall = template(app, "wall");
  }

  @Test
  void there_is_none_unless_asked_for() {
    assertThat(laid(Map.of()).getNode().tryFindChild("wall")).isNull();
  }

  @Test
  void it_lies_where_rules_for_cloudfront_have_to() {
    assertThat(stack(app, "wall").getRegion()).isEqualTo("us-east-1");
  }

  @Test
  void its_address_is_in_print_too_so_it_is_kept_with_the_others() {
    Map<String, String> kept = new HashMap<>(WALL);
    kept.put("kept", "true");

    assertThat(stack(app, "wall").getTerminationProtection()).isFalse();
    assertThat(stack(laid(kept), "wall").getTerminationProtection()).isTrue();
  }

  @Test
  void it_leads_to_the_http_api_and_obeys_the_rules() {
    Map<?, ?> distribution =
        inside(resources(wall, "AWS::CloudFront::Distribution").getFirst(), "DistributionConfig");

    assertThat(distribution.get("Origins").toString()).contains(HOST);
    assertThat(distribution.get("WebACLId").toString()).contains("Rules");
  }

  @Test
  void one_address_is_limited_but_not_the_chat_service_that_speaks_for_many() {
    String rules = resources(wall, "AWS::WAFv2::WebACL").toString();

    assertThat(rules)
        .contains("RateBasedStatement")
        .contains("NotStatement")
        .contains("/telegram")
        .contains("\"Scope\"=\"CLOUDFRONT\"".replace("\"", ""));
  }

  @Test
  void neither_cdk_nor_cdk_nag_objects() {
    assertThat(findings(stack(app, "wall"))).isEmpty();
  }

  @Test
  void without_what_lies_behind_it_it_is_refused() {
    assertThatThrownBy(() -> laid(Map.of("waf", "true"))).hasMessageContaining("origin=HOST");
  }

  @Test
  void china_has_none() {
    Map<String, String> china = new HashMap<>(WALL);
    china.put("region", "cn-north-1");

    assertThatThrownBy(() -> laid(china)).hasMessageContaining("cn-north-1");
  }
}
