package dev.pingyi.infra;

import software.amazon.awscdk.services.cloudwatch.Metric;

/** Where the outside comes in; every path of it leads to one function, which knows its routes. */
sealed interface PublicAddress permits HttpApiAddress, FunctionUrlAddress {
  /** What the webhook is made with, the URL among it if that is known before the function is. */
  DoorFunction.Configuration configure(DoorFunction.Configuration configuration);

  /**
   * Leads every request to the function.
   *
   * @return the URL for codes and links
   */
  String routeTo(DoorFunction webhook);

  /** How long callers waited. */
  Metric latency();

  Metric requests();

  /** Requests that were answered with a fault of ours. */
  Metric failures();
}
