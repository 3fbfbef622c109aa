package dev.pingyi.bench.warm;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Writes down what is asked of DynamoDB, for one thread at a time. */
final class Recorder implements ExecutionInterceptor {
  private final List<SdkRequest> requests = new ArrayList<>();

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    requests.add(context.request());
  }

  /** What was asked since the last time. */
  List<SdkRequest> taken() {
    List<SdkRequest> all = List.copyOf(requests);
    requests.clear();
    return all;
  }
}
