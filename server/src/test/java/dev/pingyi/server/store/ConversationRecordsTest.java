package dev.pingyi.server.store;

import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConversationRecordsTest {
  private final ConversationRecords records =
      new ConversationRecords(java.time.InstantSource.system());
  private final Conversation begun = Conversation.begin("account", Language.EN, monday9());

  @Test
  void what_is_packed_comes_out_again() {
    Conversation talk =
        said(begun, "telegram:7:101", "telegram:7:102", "telegram:7:1")
            .remembering(new Recent(reference(1), "DH1-02", "", 1, monday9()))
            .remembering(new Recent(reference(2), "DH1-02", "a|b", 1, monday9().plusMillis(1)));

    assertThat(readAgain(talk)).isEqualTo(talk);
    assertThat(Sizes.item(records.put(talk)).body())
        .contains("\"causesBegin\":\"telegram:7:1\",\"causes\":[\"01\",\"02\",\"\"]");
  }

  @Test
  void nothing_and_strangers_come_out_again() {
    Conversation strangers = said(begun, "telegram:7", "web:7");

    assertThat(readAgain(begun)).isEqualTo(begun);
    assertThat(readAgain(strangers)).isEqualTo(strangers);
  }

  private Conversation readAgain(Conversation talk) {
    return records.in(List.of(Sizes.item(records.put(talk)))).getFirst();
  }

  private static Conversation said(Conversation talk, String... causes) {
    Conversation moved = talk;
    for (String cause : causes) {
      moved = moved.moved(cause, new Step.Idle(), false, monday9());
    }
    return moved;
  }
}
