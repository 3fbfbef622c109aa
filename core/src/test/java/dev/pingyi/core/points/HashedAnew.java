package dev.pingyi.core.points;

import java.util.ArrayList;
import java.util.List;

/** What a forger writes who can do all but change the notice: each hash follows, and the digest. */
final class HashedAnew {
  private static final String HASH = ",\"hash\":\"";
  private static final String DIGEST = ",\"digest\":\"";

  private HashedAnew() {}

  static List<String> of(List<String> lines) {
    String header = lines.getFirst().substring(0, lines.getFirst().indexOf(DIGEST));
    List<String> anew = new ArrayList<>(List.of(""));
    String chain = BookLines.hash("", header);
    String head = "";
    for (String line : lines.subList(1, lines.size())) {
      String text = line.substring(0, line.lastIndexOf(HASH));
      if (text.startsWith("{\"unit\"")) {
        chain = BookLines.hash(chain + head, text);
        head = "";
        anew.add(BookLines.whole(text, chain));
      } else {
        head = BookLines.hash(head, text);
        anew.add(BookLines.whole(text, head));
      }
    }
    String first = header + DIGEST + chain + "\"";
    anew.set(0, BookLines.whole(first, BookLines.hash("", first)));
    return anew;
  }
}
