package dev.pingyi.infra.localstack;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.app.TakeMessage;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What happened before the stage was deployed. Its clock is the real one and cannot be moved, so
 * the past is made of the product's own use cases, given an earlier hour, on the deployed table.
 */
final class EarlierRatings {
  private static final Pattern REFERENCE = Pattern.compile("PY(-[2-9A-HJKMNP-TV-Z]{4}){3}");

  private final Office office;
  private int messages;

  EarlierRatings(Office office) {
    this.office = office;
  }

  /**
   * A citizen with Telegram scans the code of a counter and taps, all at that moment.
   *
   * @return the rating's reference
   */
  String isRated(long citizen, String counter, Instant at, String... labels) {
    String code = new CounterCodes(office.keys()).token(new CounterCode(counter, 1, ""));
    Reply shown = says(citizen, new Said.Start(code), at);
    StringBuilder heard = new StringBuilder();
    for (String label : labels) {
      shown = says(citizen, new Said.Tap(button(shown, label).data()), at);
      heard.append(shown.text());
    }
    return REFERENCE.matcher(heard).results().map(MatchResult::group).findFirst().orElseThrow();
  }

  private Reply says(long citizen, Said said, Instant at) {
    Address from = new Address("telegram", Long.toString(citizen));
    messages++;
    Inbound inbound = new Inbound("telegram:past-" + messages, from, Language.ZH, said);
    return new TakeMessage(office).take(inbound, at).reply();
  }

  private static Button button(Reply shown, String label) {
    return shown.rows().stream()
        .flatMap(List::stream)
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " under " + shown.text()));
  }
}
