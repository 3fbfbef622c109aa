package dev.pingyi.functions.dynamo;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Clients of DynamoDB, all with the HTTP client that starts fastest. */
public final class DynamoClients {
  private DynamoClients() {}

  /** AWS by the SDK's own settings. */
  public static DynamoDbClient aws() {
    return DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }

  public static DynamoDbStreamsClient awsStreams() {
    return DynamoDbStreamsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }

  /** An emulator, which takes any credentials but wants some. */
  public static DynamoDbClient at(URI endpoint) {
    return builderAt(endpoint).build();
  }

  public static DynamoDbStreamsClient streamsAt(URI endpoint) {
    return at(endpoint, DynamoDbStreamsClient.builder()).build();
  }

  static DynamoDbClientBuilder builderAt(URI endpoint) {
    return at(endpoint, DynamoDbClient.builder());
  }

  private static <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B at(
      URI endpoint, B builder) {
    return builder
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
  }
}
