package dev.pingyi.infra;

import static dev.pingyi.infra.TestStage.findings;
import static dev.pingyi.infra.TestStage.inside;
import static dev.pingyi.infra.TestStage.resources;
import static dev.pingyi.infra.TestStage.stack;
import static dev.pingyi.infra.TestStage.template;
import static dev.pingyi.infra.TestStage.withOptions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.bot.Route;
import dev.pingyi.server.ChannelRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

final class WafStackTest {
  private static final String HOST = "abc.execute-api.eu-central-1.amazonaws.com";
  private static final Map<String, String> WAF = Map.of("waf", "true", "origin", HOST);

  private static App app;
  private static Template waf;

  @BeforeAll
  static void build_it_once() throws InterruptedException {
    NodeJs.orSkip();
    app = withOptions(WAF);
    waf = template(app, "waf");
  }

  @Test
  void there_is_none_unless_asked_for() {
    assertThat(withOptions(Map.of()).getNode().tryFindChild("waf")).isNull();
  }

  @Test
  void it_lies_where_rules_for_cloudfront_have_to() {
    assertThat(stack(app, "waf").getRegion()).isEqualTo("us-east-1");
  }

  @Test
  void its_address_is_in_print_too_so_it_is_kept_with_the_others() {
    Map<String, String> kept = new HashMap<>(WAF);
    kept.put("kept", "true");

    assertThat(stack(app, "waf").getTerminationProtection()).isFalse();
    assertThat(stack(withOptions(kept), "waf").getTerminationProtection()).isTrue();
  }

  @Test
  void it_leads_to_the_http_api_and_obeys_the_rules() {
    Map<?, ?> distribution =
        inside(resources(waf, "AWS::CloudFront::Distribution").getFirst(), "DistributionConfig");

    assertThat(distribution.get("Origins").toString()).contains(HOST);
    assertThat(distribution.get("WebACLId").toString()).contains("Rules");
  }

  @Test
  void one_address_is_limited_but_not_the_chat_service_that_speaks_for_many() {
    String rules = resources(waf, "AWS::WAFv2::WebACL").toString();

    assertThat(rules)
        .contains("RateBasedStatement")
        .contains("NotStatement")
        .contains(ChannelPaths.all())
        .contains("\"Scope\"=\"CLOUDFRONT\"".replace("\"", ""));
  }

  @Test
  void every_chat_service_that_there_is_speaks_for_many() {
    List<String> routes =
        ChannelRegistry.FACTORIES.stream()
            .flatMap(factory -> factory.routes().stream())
            .map(Route::path)
            .toList();

    assertThat(ChannelPaths.all()).containsExactlyInAnyOrderElementsOf(Set.copyOf(routes));
  }

  @Test
  void the_limit_leaves_out_one_service_and_each_of_several() {
    assertThat(limited(List.of("/one")))
        .contains("SearchString=/one")
        .doesNotContain("OrStatement");
    assertThat(limited(List.of("/one", "/two")))
        .contains("OrStatement", "SearchString=/one", "SearchString=/two");
  }

  private static String limited(List<String> chatServices) {
    Stack stack = new Stack(new App(), "rules");
    new WafRules(stack, Stage.of("test"), chatServices).webAcl();
    return resources(Template.fromStack(stack), "AWS::WAFv2::WebACL").toString();
  }

  @Test
  void neither_cdk_nor_cdk_nag_objects() {
    assertThat(findings(stack(app, "waf"))).isEmpty();
  }

  @Test
  void without_what_lies_behind_it_it_is_refused() {
    assertThatThrownBy(() -> withOptions(Map.of("waf", "true")))
        .hasMessageContaining("origin=HOST");
  }

  @Test
  void china_has_none() {
    Map<String, String> china = new HashMap<>(WAF);
    china.put("region", "cn-north-1");

    assertThatThrownBy(() -> withOptions(china)).hasMessageContaining("cn-north-1");
  }
}
