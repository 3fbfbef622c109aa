package dev.pingyi.functions.dynamo;

import com.google.gson.JsonObject;
import dev.pingyi.events.Json;
import dev.pingyi.functions.dynamo.DynamoStream.Reading;
import dev.pingyi.server.files.PrivateFile;
import dev.pingyi.server.store.Feed;
import dev.pingyi.server.store.StreamRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The events in the stream of a table, with a file that says how far they are done. */
final class DynamoFeed implements Feed {
  /** How far the stream {@code arn} is done; another stream begins at its beginning. */
  private record Done(String arn, Map<String, String> positions, long count) {}

  private final DynamoStream stream;
  private final Path file;
  private Done done;

  DynamoFeed(DynamoStream stream, String arn, Path file) {
    this.stream = stream;
    this.file = file;
    this.done = read(arn, file);
  }

  @Override
  public synchronized Batch read(int most) {
    Reading reading = stream.read(done.positions(), most);
    if (reading.events().isEmpty()) {
      // Nothing of it needs to be done; the file learns of it with the next event.
      done = new Done(done.arn(), reading.positions(), done.count());
      return Batch.none();
    }
    stream.rewind();
    return new Batch(
        reading.events().stream().map(DynamoFeed::entry).toList(), () -> acknowledge(reading));
  }

  @Override
  public synchronized long count() {
    return done.count();
  }

  private synchronized void acknowledge(Reading reading) {
    done = new Done(done.arn(), reading.positions(), done.count() + reading.events().size());
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      PrivateFile.make(next);
      Files.writeString(next, Json.write(done));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep how far the stream is done: " + file, e);
    }
  }

  private static Done read(String arn, Path file) {
    Done none = new Done(arn, Map.of(), 0);
    if (!Files.exists(file)) {
      return none;
    }
    try {
      Done kept = Json.read(Files.readString(file), Done.class);
      return kept.arn().equals(arn) ? kept : none;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read how far the stream is done: " + file, e);
    }
  }

  private static Entry entry(JsonObject stream) {
    return new Entry(
        StreamRecord.sequence(stream),
        StreamRecord.read(stream).event().subject(),
        stream.toString());
  }
}
