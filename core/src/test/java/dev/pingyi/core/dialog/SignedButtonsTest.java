package dev.pingyi.core.dialog;

import static dev.pingyi.core.Fixtures.aComplaint;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Revision;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.keys.Keyring;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignedButtonsTest {
  private static final int MOST_BYTES = 64;

  private final Keyring keys = new Keyring(new byte[32], Map.of(127, new byte[32]));
  private final SignedButtons buttons = new SignedButtons(keys);

  static Stream<Action> withAButton() {
    return Arrays.stream(Action.values()).filter(action -> !action.tag().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("withAButton")
  void an_action_comes_back_as_it_was_given_out(Action action) {
    Complaint complaint = aComplaint().calling();
    String revision = Revision.of(complaint, action);

    Button button = buttons.action("account", complaint.reference(), action, "x");

    assertThat(buttons.read(button.data(), "account"))
        .contains(new Press.OnComplaint(action, reference(1), ""));
    assertThat(revision).isNotBlank();
  }

  @Test
  void an_action_names_the_revision_that_was_seen() {
    Complaint complaint = aComplaint().calling();

    Button button = buttons.action("account", complaint, Action.REACHED, Language.ZH);

    assertThat(buttons.read(button.data(), "account"))
        .contains(new Press.OnComplaint(Action.REACHED, reference(1), "ca0.0"));
  }

  @Test
  void no_two_actions_and_no_two_states_have_the_same_tag() {
    assertThat(withAButton().map(Action::tag))
        .doesNotHaveDuplicates()
        .allMatch(t -> t.length() == 2);
    assertThat(Arrays.stream(Action.values()).map(Action::code)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(State.values()).map(State::code)).doesNotHaveDuplicates();
  }

  @Test
  void what_shows_a_complaint_comes_back_as_it_was_given_out() {
    Button button = buttons.show("account", reference(1), "x");

    assertThat(buttons.read(button.data(), "account")).contains(new Press.Show(reference(1)));
  }

  @Test
  void a_choice_comes_back_as_it_was_given_out() {
    Button button = buttons.choice("account", 7, "g5", "非常满意", Button.Kind.CHOICE);

    assertThat(buttons.read(button.data(), "account")).contains(new Press.Choice(7, "g5"));
  }

  @Test
  void an_action_fits_with_the_longest_revision() {
    Complaint complaint = aComplaint().calling();
    String seen = Revision.of(complaint, Action.REACHED);
    int grown = "ca9999.9999".length() - seen.length();
    Button button = buttons.action("account", complaint, Action.REACHED, Language.ZH);

    // Three bytes of content are four of the data.
    assertThat(button.data().length() + 4 * ((grown + 2) / 3)).isLessThanOrEqualTo(MOST_BYTES);
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
    String code = keys.token(Keyring.Purpose.SIGN, "q7.g5", "account");

    assertThat(buttons.read(code, "account")).isEmpty();
  }

  private static void assertFits(Button button) {
    assertThat(button.data().getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(MOST_BYTES);
  }
}
