package dev.pingyi.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.keys.Keyring.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeysFileTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String OTHER_KEY = Base64.getEncoder().encodeToString(new byte[33]);

  @TempDir Path folder;

  private static String token(Keyring keys) {
    return keys.token(Purpose.SIGN, "DH1-02/1", "");
  }

  @Test
  void keys_are_made_once_and_kept() {
    Path file = folder.resolve("data/keys.json");

    Keyring made = KeysFile.create(file);

    assertThat(token(KeysFile.create(file))).isEqualTo(token(made));
    assertThat(token(KeysFile.read(file))).isEqualTo(token(made));
    assertThat(KeysFile.read(file).account("web", "7")).isEqualTo(made.account("web", "7"));
  }

  @Test
  void two_offices_have_different_keys() {
    Keyring one = KeysFile.create(folder.resolve("one.json"));
    Keyring other = KeysFile.create(folder.resolve("other.json"));

    assertThat(token(one)).isNotEqualTo(token(other));
    assertThat(one.account("web", "7")).isNotEqualTo(other.account("web", "7"));
  }

  @Test
  void the_file_is_for_its_owner_alone_and_nothing_else_is_left() throws IOException {
    Path file = folder.resolve("keys.json");

    KeysFile.create(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void of_many_that_come_at_once_one_makes_the_keys() throws Exception {
    try (ExecutorService processes = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 20; round++) {
        Path file = folder.resolve(round + ".json");
        Callable<String> start = () -> token(KeysFile.create(file));
        List<Future<String>> tokens =
            processes.invokeAll(IntStream.range(0, 8).mapToObj(i -> start).toList());

        String first = tokens.getFirst().get();
        for (Future<String> token : tokens) {
          assertThat(token.get()).isEqualTo(first);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw--w----", "rw-----w-", "rw------x"})
  void a_file_that_others_may_touch_is_refused(String mode) throws IOException {
    Path file = folder.resolve("keys.json");
    KeysFile.create(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

    assertThatExceptionOfType(KeysException.class)
        .isThrownBy(() -> KeysFile.read(file))
        .withMessageContainingAll(file.toString(), mode, "chmod 600");
    assertThatExceptionOfType(KeysException.class).isThrownBy(() -> KeysFile.create(file));
  }

  @Test
  void a_file_of_stricter_mode_is_fine() throws IOException {
    Path file = folder.resolve("keys.json");
    Keyring made = KeysFile.create(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

    assertThat(token(KeysFile.create(file))).isEqualTo(token(made));
  }

  @Test
  void a_missing_file_is_a_sentence() {
    assertThatExceptionOfType(KeysException.class)
        .isThrownBy(() -> KeysFile.read(folder.resolve("none.json")))
        .withMessageEndingWith("none.json is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "keys",
        "null",
        "[]",
        "{}",
        "{\"root\":\"KEY\"}",
        "{\"root\":\"KEY\",\"versions\":{}}",
        "{\"root\":null,\"versions\":{\"1\":\"KEY\"}}",
        "{\"root\":\"KEY\",\"versions\":{\"1\":null}}",
        "{\"root\":\"KEY\",\"versions\":{\"one\":\"KEY\"}}",
        "{\"root\":\"KEY\",\"versions\":{\"0\":\"KEY\"}}",
        "{\"root\":\"KEY\",\"versions\":{\"128\":\"KEY\"}}",
        "{\"root\":\"KEY\",\"versions\":{\"1\":\"c2hvcnQ=\"}}",
        "{\"root\":\"c2hvcnQ=\",\"versions\":{\"1\":\"KEY\"}}",
        "{\"root\":\"KEY\",\"versions\":{\"1\":\"!KEY\"}}",
        "{\"root\":\"KEY\",\"versions\":\"KEY\"}",
        "{\"root\":\"KEY\",\"versions\":{\"1\":\"KEY\"},\"current\":2}",
        "{\"root\":\"KEY\",\"versions\":{\"1\":\"KEY\"},\"current\":\"KEY\"}",
        "{\"root\":\"KEY\",\"versions\":{\"1\":\"KEY\"}",
        "{\"root\":\"KEY\",\"versions\":{\"1\":\"KEY\"}} and more",
      })
  void text_without_usable_keys_is_refused_and_not_shown(String json) throws IOException {
    String text = json.replace("KEY", KEY);
    assertThatExceptionOfType(KeysException.class)
        .isThrownBy(() -> KeysFile.parse(text))
        .withMessageStartingWith("the secret with the keys is not a key file: ")
        .withMessageNotContaining(KEY.substring(0, 20))
        .withNoCause();

    Path file = folder.resolve("keys.json");
    KeysFile.create(file);
    Files.writeString(file, text);
    assertThatExceptionOfType(KeysException.class)
        .isThrownBy(() -> KeysFile.create(file))
        .withMessageStartingWith("key file " + file + " is not a key file: ");
    assertThat(file).hasContent(text);
  }

  @Test
  void a_secret_holds_the_same_text_as_the_file() throws IOException {
    Path file = folder.resolve("keys.json");
    Keyring made = KeysFile.create(file);

    assertThat(token(KeysFile.parse(Files.readString(file)))).isEqualTo(token(made));
    // The steps of a rotation add it; there 0 would stand for the newest at once.
    assertThat(file).content().doesNotContain("current");
  }

  /** On AWS some instances know of a change of the secret minutes before others. */
  @Test
  void a_rotation_in_two_steps_never_makes_what_another_instance_cannot_read() {
    String one = "\"1\":\"" + KEY + "\"";
    String both = one + ",\"2\":\"" + OTHER_KEY + "\"";
    Keyring before = secret("{" + one + "}");
    Keyring known = secret("{" + both + "},\"current\":1");
    Keyring after = secret("{" + both + "}");

    assertThat(before.read(Purpose.SIGN, token(known), "")).contains("DH1-02/1");
    assertThat(before.open(known.seal("13800000000", "r"), "r")).isEqualTo("13800000000");
    assertThat(known.read(Purpose.SIGN, token(after), "")).contains("DH1-02/1");
    assertThat(known.open(after.seal("13800000000", "r"), "r")).isEqualTo("13800000000");
    assertThat(before.read(Purpose.SIGN, token(after), "")).isEmpty();
    assertThat(after.account("web", "7")).isEqualTo(before.account("web", "7"));
  }

  private static Keyring secret(String versions) {
    return KeysFile.parse("{\"root\":\"" + KEY + "\",\"versions\":" + versions + "}");
  }
}
