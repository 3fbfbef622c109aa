package dev.pingyi.infra;

import software.amazon.awscdk.services.cloudwatch.Metric;

/** Where the outside comes in; every path of it leads to the one door, which knows its routes. */
sealed interface Address permits ApiAddress, UrlAddress {
  /** The fittings of the door that is led to, with the URL if that is known before the door is. */
  Door.Fittings before(Door.Fittings fittings);

  /**
   * Leads everything to the door.
   *
   * @return the URL for codes and links
   */
  String lead(Door webhook);

  /** How long callers waited. */
  Metric latency();

  Metric requests();

  /** Requests that were answered with a fault of ours. */
  Metric failures();
}
