package dev.pingyi.bench.warm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.functions.dynamo.DynamoLocal;
import dev.pingyi.functions.dynamo.Meter;
import org.junit.jupiter.api.Test;

/** The benchmark is called by hand and seldom; so that it can be, one rating of it is made here. */
final class OnDynamoIT {
  @Test
  void a_rating_is_measured_by_the_meter() {
    try (DynamoLocal store = DynamoLocal.start();
        OnDynamo dynamo = new OnDynamo(store.endpoint(), "http://127.0.0.1:9")) {
      Meter meter = dynamo.metered();

      assertThat(meter.writeUnits()).isEqualTo(14);
      assertThat(meter.readUnits()).isEqualTo(8);
    }
  }
}
