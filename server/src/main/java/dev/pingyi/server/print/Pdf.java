package dev.pingyi.server.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes one page of A4 as a PDF file.
 *
 * <p>A page of filled outlines is five small objects, so it is written here: no library in the
 * Lambda zip, no font, no clock and no random id in the file. PDFBox and Poppler judge it in tests.
 */
final class Pdf {
  static final double PAGE_WIDTH = 595.2;
  static final double PAGE_HEIGHT = 841.92;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
  private final List<Integer> offsets = new ArrayList<>();

  private Pdf() {}

  static byte[] of(String drawing, String title) {
    byte[] packed = deflated(drawing.getBytes(StandardCharsets.US_ASCII));
    Pdf pdf = new Pdf();
    pdf.ascii("%PDF-1.4\n");
    pdf.object("<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /DisplayDocTitle true >> >>");
    pdf.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf.object(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %s %s] /Resources << >> /Contents 5 0 R >>"
            .formatted(PAGE_WIDTH, PAGE_HEIGHT));
    pdf.object("<< /Title <" + hex(title) + "> >>");
    pdf.stream(packed);
    pdf.crossReferences();
    return pdf.file.toByteArray();
  }

  private void object(String body) {
    offsets.add(file.size());
    ascii(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
  }

  private void stream(byte[] packed) {
    offsets.add(file.size());
    ascii(offsets.size() + " 0 obj\n<< /Length " + packed.length + " /Filter /FlateDecode >>\n");
    ascii("stream\n");
    file.writeBytes(packed);
    ascii("\nendstream\nendobj\n");
  }

  /** Every entry has exactly 20 bytes: readers find the objects by counting. */
  private void crossReferences() {
    int start = file.size();
    int entries = offsets.size() + 1;
    ascii("xref\n0 " + entries + "\n0000000000 65535 f \n");
    for (int offset : offsets) {
      ascii(String.valueOf(10_000_000_000L + offset).substring(1) + " 00000 n \n");
    }
    ascii("trailer\n<< /Size " + entries + " /Root 1 0 R /Info 4 0 R >>\n");
    ascii("startxref\n" + start + "\n%%EOF\n");
  }

  /** UTF-16 with its mark, the only encoding of a title that every reader knows. */
  private static String hex(String text) {
    return "FEFF" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }

  private void ascii(String text) {
    file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("A stream in memory failed", e);
    }
    return out.toByteArray();
  }
}
