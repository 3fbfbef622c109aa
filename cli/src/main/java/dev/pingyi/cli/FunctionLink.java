package dev.pingyi.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * The deployed function {@code office}, called as Lambda's Invoke is: a post that is signed by the
 * credentials that the AWS SDK finds, in the region that it finds. No client of Lambda is needed
 * for one call, only the SDK's signer.
 *
 * @param function name, with the alias behind a colon if one is called
 * @param endpoint of {@code AWS_ENDPOINT_URL}, such as that of a LocalStack; else AWS's own
 */
record FunctionLink(String function, Optional<String> endpoint) implements OfficeLink {
  private static final String SERVICE = "lambda";
  private static final Duration ANSWER = Duration.ofMinutes(2);

  /** What the HTTP client sets itself. */
  private static final Set<String> OF_CLIENT = Set.of("host", "content-length");

  @Override
  public String send(String command) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(signed(command.getBytes(StandardCharsets.UTF_8)), BodyHandlers.ofString());
      if (response.headers().firstValue("x-amz-function-error").isPresent()) {
        throw new RefusedException(
            "the function " + function + " failed; its log says why, not this answer");
      }
      if (response.statusCode() != 200) {
        throw new RefusedException(
            "AWS answers " + response.statusCode() + ": " + response.body().strip());
      }
      return response.body();
    } catch (SdkException e) {
      throw new RefusedException(
          "AWS cannot be asked: " + e.getMessage() + " (docs/operations/README.md#commands)", e);
    } catch (IOException e) {
      throw new RefusedException("nothing answers at " + host("…") + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException("interrupted", e);
    }
  }

  private HttpRequest signed(byte[] body) {
    String region = DefaultAwsRegionProviderChain.builder().build().getRegion().id();
    AwsCredentialsIdentity credentials =
        DefaultCredentialsProvider.builder().build().resolveCredentials();
    // A colon before an alias is written as SDKs write it, or the signature is another one.
    String path = URLEncoder.encode(function, StandardCharsets.UTF_8);
    URI uri = URI.create(host(region) + "/2015-03-31/functions/" + path + "/invocations");
    SdkHttpRequest plain =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(uri)
            .putHeader("Content-Type", "application/json")
            .build();
    SdkHttpRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                request ->
                    request
                        .identity(credentials)
                        .request(plain)
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region))
            .request();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(ANSWER).POST(BodyPublishers.ofByteArray(body));
    signed.forEachHeader(
        (name, values) -> {
          if (!OF_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return request.build();
  }

  private String host(String region) {
    String own =
        "https://lambda."
            + region
            + (region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com");
    return endpoint.map(text -> text.replaceFirst("/+$", "")).orElse(own);
  }
}
