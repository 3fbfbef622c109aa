package dev.pingyi.functions.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.store.StaleException;
import dev.pingyi.server.store.Attributes;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.Key;
import dev.pingyi.server.store.Write;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** How DynamoDB's refusals are taken; DynamoDB Local never raises a conflict. */
final class DynamoTableTest {
  private static final Write ONE = new Write.Insert(Item.of(new Key("p", "one"), "test", "{}"));
  private static final Write COUNT =
      new Write.Add(
          new Key("counts", "DH1:0"), "counts", Map.of("11r", 1L), new Key("counts", "DH1:5"));

  private final Refusing client = new Refusing();
  private final DynamoTable table = new DynamoTable(client, "pingyi");

  /** Answers with what is prepared, then with success. */
  private static final class Refusing implements DynamoDbClient {
    private final Deque<RuntimeException> refusals = new ArrayDeque<>();
    private final List<TransactWriteItemsRequest> transactions = new ArrayList<>();
    private int puts;

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      puts++;
      refuse();
      return PutItemResponse.builder().build();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      transactions.add(request);
      refuse();
      return TransactWriteItemsResponse.builder().build();
    }

    private void refuse() {
      if (!refusals.isEmpty()) {
        throw refusals.pop();
      }
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }

  private static TransactionCanceledException cancelled(String... codes) {
    return TransactionCanceledException.builder()
        .cancellationReasons(
            Arrays.stream(codes)
                .map(code -> CancellationReason.builder().code(code).build())
                .toList())
        .build();
  }

  @Test
  void a_conflict_is_tried_again_and_counts_go_to_the_spare_item() {
    client.refusals.add(cancelled("None", "TransactionConflict"));
    client.refusals.add(cancelled("ThrottlingError", "None"));

    table.commit(List.of(ONE, COUNT));

    assertThat(client.transactions).hasSize(3);
    assertThat(countedAt(0)).isEqualTo("DH1:0");
    assertThat(countedAt(1)).isEqualTo("DH1:5");
    assertThat(countedAt(2)).isEqualTo("DH1:5");
  }

  private String countedAt(int attempt) {
    TransactWriteItem count = client.transactions.get(attempt).transactItems().get(1);
    return count.update().key().get(Attributes.SK).s();
  }

  @Test
  void a_failed_condition_is_stale_whatever_else_was_wrong() {
    client.refusals.add(cancelled("TransactionConflict", "ConditionalCheckFailed"));

    assertThatThrownBy(() -> table.commit(List.of(ONE, COUNT))).isInstanceOf(StaleException.class);
    assertThat(client.transactions).hasSize(1);
  }

  @Test
  void a_single_write_is_stale_or_tried_again_alike() {
    client.refusals.add(TransactionConflictException.builder().build());

    table.commit(List.of(ONE));

    assertThat(client.puts).isEqualTo(2);
    client.refusals.add(ConditionalCheckFailedException.builder().build());
    assertThatThrownBy(() -> table.commit(List.of(ONE))).isInstanceOf(StaleException.class);
  }

  @Test
  void patience_ends() {
    IntStream.range(0, 20).forEach(i -> client.refusals.add(cancelled("TransactionConflict")));

    assertThatThrownBy(() -> table.commit(List.of(ONE, COUNT)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("busy 10 times");
    assertThat(client.transactions).hasSize(10);
  }

  @Test
  void what_is_wrong_with_the_request_is_thrown() {
    client.refusals.add(cancelled("None", "ValidationError"));

    assertThatThrownBy(() -> table.commit(List.of(ONE, COUNT)))
        .isInstanceOf(TransactionCanceledException.class);
  }
}
