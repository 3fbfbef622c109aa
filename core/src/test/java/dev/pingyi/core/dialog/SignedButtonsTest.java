package dev.pingyi.core.dialog;

import static dev.pingyi.core.Fixtures.aComplaint;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.keys.Keyring;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignedButtonsTest {
  private static final int MOST_BYTES = 64;

  private final Keyring keys = new Keyring(new byte[32], Map.of(127, new byte[32]));
  private final SignedButtons buttons = new SignedButtons(keys, new Texts());

  @ParameterizedTest
  @EnumSource(Action.class)
  void a_deed_comes_back_as_it_was_given_out(Action act) {
    Complaint complaint = aComplaint().calling();

    Button button = buttons.deed("account", complaint, act, Language.ZH);

    assertThat(buttons.read(button.data(), "account"))
        .contains(new Press.Deed(act, reference(1), Offers.standing(complaint, act)));
  }

  @Test
  void a_choice_comes_back_as_it_was_given_out() {
    Button button = buttons.choice("account", 7, "g5", "非常满意", Button.Kind.CHOICE);

    assertThat(buttons.read(button.data(), "account")).contains(new Press.Choice(7, "g5"));
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void a_deed_fits_with_the_longest_standing(Action act) {
    assertFits(buttons.deed("account", reference(1), act, "rem9999.9999l", "x"));
  }

  @Test
  void a_choice_fits_with_the_highest_question_and_the_longest_matter() {
    String matter = "m" + "X".repeat(24);

    assertFits(buttons.choice("account", Integer.MAX_VALUE, matter, "x", Button.Kind.CHOICE));
  }

  @Test
  void a_button_is_bound_to_its_account_and_to_every_character() {
    String data = buttons.choice("account", 7, "g5", "x", Button.Kind.CHOICE).data();

    assertThat(buttons.read(data, "another")).isEmpty();
    for (int i = 0; i < data.length(); i++) {
      char other = data.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(buttons.read(data.substring(0, i) + other + data.substring(i + 1), "account"))
          .isEmpty();
    }
  }

  @Test
  void a_token_of_another_purpose_is_no_button() {
    String sign = keys.token(Keyring.Purpose.SIGN, "q7.g5", "account");

    assertThat(buttons.read(sign, "account")).isEmpty();
  }

  private static void assertFits(Button button) {
    assertThat(button.data().getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(MOST_BYTES);
  }
}
