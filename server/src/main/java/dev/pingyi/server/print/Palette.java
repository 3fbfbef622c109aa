package dev.pingyi.server.print;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The 256 most frequent colours of a picture; a rarer one is shown as the nearest of them. */
final class Palette {
  private static final int SIZE = 256;

  private final List<Integer> colours;
  private final Map<Integer, Byte> indexes = new HashMap<>();

  private Palette(List<Integer> colours) {
    this.colours = colours;
    for (int i = 0; i < colours.size(); i++) {
      indexes.put(colours.get(i), (byte) i);
    }
  }

  static Palette of(int[] pixels) {
    // By count, then by colour: the same picture always gives the same bytes.
    return new Palette(
        counts(pixels).entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(SIZE)
            .map(Map.Entry::getKey)
            .toList());
  }

  private static Map<Integer, Integer> counts(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    int runStart = 0;
    for (int i = 1; i <= pixels.length; i++) {
      if (i == pixels.length || pixels[i] != pixels[runStart]) {
        counts.merge(pixels[runStart] & 0xFFFFFF, i - runStart, Integer::sum);
        runStart = i;
      }
    }
    return counts;
  }

  byte indexOf(int pixel) {
    return indexes.computeIfAbsent(pixel & 0xFFFFFF, this::nearest);
  }

  private byte nearest(int colour) {
    int best = 0;
    for (int i = 1; i < colours.size(); i++) {
      if (distance(colours.get(i), colour) < distance(colours.get(best), colour)) {
        best = i;
      }
    }
    return (byte) best;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return red * red + green * green + blue * blue;
  }

  /** Red, green, blue of each colour, as PNG's PLTE chunk wants them. */
  byte[] bytes() {
    byte[] bytes = new byte[3 * colours.size()];
    for (int i = 0; i < colours.size(); i++) {
      int colour = colours.get(i);
      bytes[3 * i] = (byte) (colour >> 16);
      bytes[3 * i + 1] = (byte) (colour >> 8);
      bytes[3 * i + 2] = (byte) colour;
    }
    return bytes;
  }
}
