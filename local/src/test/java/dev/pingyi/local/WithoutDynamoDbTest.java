package dev.pingyi.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.server.store.TableProvider;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it was started without {@code PINGYI_STORE}: what DynamoDB needs is not there. */
final class WithoutDynamoDbTest {
  private final Thread thread = Thread.currentThread();
  private final ClassLoader whole = thread.getContextClassLoader();

  @TempDir private Path folder;

  @BeforeEach
  void hide() {
    thread.setContextClassLoader(
        new ClassLoader(whole) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            return name.endsWith(TableProvider.class.getName())
                ? Collections.emptyEnumeration()
                : super.getResources(name);
          }
        });
  }

  @AfterEach
  void bringBack() {
    thread.setContextClassLoader(whole);
  }

  @Test
  void asking_for_it_is_told_what_to_do() {
    Map<String, String> settings =
        Map.of(
            "PINGYI_PORT", "0",
            "PINGYI_DATA", folder.toString(),
            "PINGYI_STORE", "dynamodb",
            "PINGYI_DYNAMODB_ENDPOINT", "http://127.0.0.1:1");

    assertThatThrownBy(() -> LocalServer.start(settings))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("the libraries for it are not here")
        .hasMessageContaining("before ./mvnw is called");
  }
}
