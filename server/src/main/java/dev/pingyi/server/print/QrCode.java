package dev.pingyi.server.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A QR code with a quarter of it to spare (level Q), because it hangs at a counter where it gets
 * scratched; always with its quiet zone.
 */
public final class QrCode {
  /** The white border that the standard asks for, in modules. */
  public static final int QUIET_ZONE = 4;

  /** Longer addresses make modules too small to be scanned from a poster at arm's length. */
  public static final int TEXT_MAX = 200;

  private final ByteMatrix modules;

  private QrCode(ByteMatrix modules) {
    this.modules = modules;
  }

  /**
   * The code that says {@code text}.
   *
   * @throws IllegalArgumentException if the text is empty, longer than {@value #TEXT_MAX} or not
   *     printable ASCII, which scanners read in different ways
   */
  public static QrCode of(String text) {
    requireReadable(text);
    try {
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix());
    } catch (WriterException e) {
      throw new IllegalStateException("No code for a text of " + text.length() + " characters", e);
    }
  }

  /** Refuses what {@link #of} would refuse, so that a sheet can say so before it is drawn. */
  static void requireReadable(String text) {
    if (text.isEmpty()
        || text.length() > TEXT_MAX
        || !text.chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw new IllegalArgumentException(
          "A code says 1 to "
              + TEXT_MAX
              + " printable ASCII characters; this text has "
              + text.length()
              + ". Shorten or percent-encode the address");
    }
  }

  /** How many modules a side has, quiet zone included. */
  public int side() {
    return modules.getWidth() + 2 * QUIET_ZONE;
  }

  /** Whether the module is dark; the quiet zone counts and is light. */
  public boolean isDark(int x, int y) {
    int column = x - QUIET_ZONE;
    int row = y - QUIET_ZONE;
    return column >= 0
        && row >= 0
        && column < modules.getWidth()
        && row < modules.getHeight()
        && modules.get(column, row) == 1;
  }

  /**
   * The dark modules as one shape whose quiet zone begins at (x, y). Whole numbers keep the edges
   * crisp; one shape keeps viewers from showing seams between the squares.
   */
  Shape squares(double x, double y, double module) {
    Path2D squares = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (int row = 0; row < side(); row++) {
      for (int column = 0; column < side(); column++) {
        int start = column;
        while (isDark(column, row)) {
          column++;
        }
        if (column > start) {
          squares.append(
              new Rectangle2D.Double(
                  x + start * module, y + row * module, (column - start) * module, module),
              false);
        }
      }
    }
    return squares;
  }
}
