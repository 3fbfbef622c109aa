package dev.pingyi.local.run;

import dev.pingyi.server.store.Feed;
import java.util.ArrayList;
import java.util.List;

/** A feed of events in a list; what is kept survives a runner, as a file would. */
public final class ListFeed implements Feed {
  private final List<Entry> events = new ArrayList<>();
  private int done;

  synchronized void happens(String lane, String name) {
    String sequence = Integer.toString(events.size() + 1);
    String json =
        "{\"eventName\":\"INSERT\",\"dynamodb\":{\"SequenceNumber\":\"%s\",\"name\":\"%s\"}}"
            .formatted(sequence, name);
    events.add(new Entry(sequence, lane, json));
  }

  @Override
  public synchronized Batch read(int most) {
    int to = Math.min(events.size(), done + most);
    return new Batch(events.subList(done, to), () -> done = to);
  }

  @Override
  public synchronized long count() {
    return events.size();
  }
}
