package dev.pingyi.server.desk;

import dev.pingyi.server.print.QrCode;
import java.util.List;
import java.util.Map;

/** A QR code as a drawing that stands in a page. */
final class QrMark {
  private QrMark() {}

  /** Values for the part {@code qr}: none for no text, and for one that is too long to scan. */
  static List<Map<String, Object>> of(String text) {
    if (text.isEmpty() || text.length() > QrCode.TEXT_MAX) {
      return List.of();
    }
    QrCode code = QrCode.of(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.side(); y++) {
      for (int x = 0; x < code.side(); x++) {
        if (code.isDark(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return List.of(Map.of("side", String.valueOf(code.side()), "path", path.toString()));
  }
}
