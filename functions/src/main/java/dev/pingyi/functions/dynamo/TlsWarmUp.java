package dev.pingyi.functions.dynamo;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * First words with DynamoDB by nobody, for the line's sake: to shake hands by TLS is most of what a
 * first call costs, and it can be learned before there is anything to say.
 *
 * <p>Without credentials the word is refused, which is expected. Neither the line nor what the two
 * agreed on is kept: the copies of one snapshot must not go on with the same secret.
 */
public final class TlsWarmUp {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Of so many handshakes the arithmetic gets compiled. */
  private static final int TIMES = 4;

  private TlsWarmUp() {}

  /** Never fails: a network that is not there makes the first call slow, and nothing else. */
  public static void tried() {
    try (DynamoDbClient nobody =
        DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .overrideConfiguration(
                each ->
                    each.putHeader("Connection", "close")
                        .apiCallTimeout(PATIENCE)
                        .retryStrategy(r -> r.maxAttempts(1)))
            .build()) {
      for (int i = 0; i < TIMES; i++) {
        say(nobody);
        forget();
      }
    }
  }

  private static void say(DynamoDbClient nobody) {
    try {
      var _ = nobody.describeEndpoints();
    } catch (SdkException refused) {
      // As expected.
    }
  }

  private static void forget() {
    try {
      SSLSessionContext sessions = SSLContext.getDefault().getClientSessionContext();
      for (byte[] id : Collections.list(sessions.getIds())) {
        SSLSession session = sessions.getSession(id);
        if (session != null) {
          session.invalidate();
        }
      }
    } catch (NoSuchAlgorithmException noTls) {
      throw new IllegalStateException(noTls);
    }
  }
}
