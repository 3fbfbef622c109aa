package dev.pingyi.server.roster;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as UTF-8 text; a spreadsheet's byte order mark is no part of it. */
final class Utf8 {
  private Utf8() {}

  static String text(String file, byte[] bytes, Mistakes mistakes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = strict(StandardCharsets.UTF_8).decode(in, out, true);
    if (result.isError()) {
      mistakes.add(
          file + ":" + line(bytes, in.position()),
          "not UTF-8" + (isGbk(bytes) ? " but, as it seems, GBK" : "") + "; save it as UTF-8");
      return "";
    }
    String text = out.flip().toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static boolean isGbk(byte[] bytes) {
    try {
      strict(Charset.forName("GBK")).decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException notGbk) {
      return false;
    }
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static int line(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
