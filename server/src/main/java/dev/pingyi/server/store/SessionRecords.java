package dev.pingyi.server.store;

import dev.pingyi.core.roster.StaffSession;
import dev.pingyi.events.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The browsers in which members are known, each beside the talk of its account. */
final class SessionRecords {
  private static final String KIND = "session";

  /** So many days after its last use, by the real clock. */
  private static final int OPENED_KEPT = 31;

  private static final int JOINED_KEPT = 400;

  private SessionRecords() {}

  /** Those among the items of an account. */
  static List<StaffSession> in(List<Item> account) {
    return account.stream()
        .filter(item -> item.kind().equals(KIND))
        .map(item -> item.read(StaffSession.class))
        .toList();
  }

  /** What was joined by an invitation stays known as ended: a repeat must not bring it back. */
  static Write put(StaffSession session) {
    Key key = new Key(ConversationRecords.account(session.account()), "session:" + session.id());
    int kept = session.isJoined() ? JOINED_KEPT : OPENED_KEPT;
    Instant gone = session.usedOn().plusDays(kept).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Write.versioned(
        Item.of(key, KIND, Json.write(session)).version(session.version()).expiresAt(gone));
  }
}
