package dev.pingyi.bench.plain;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;







/** Always answers the same: what Java and AWS's runtime client cost by themselves. */
public final class ConstantHandler implements RequestStreamHandler {
  private static final String ANSWER =
      """
      {"statusCode":200,"headers":{"content-type":"application/json"},\
      "body":"{\\"method\\":\\"sendMessage\\",\\"chat_id\\":1,\\"text\\":\\"-\\"}"}\
      """;

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    var _ = in.readAllBytes();
    out.write(ANSWER.getBytes(StandardCharsets.UTF_8));
  }
}
