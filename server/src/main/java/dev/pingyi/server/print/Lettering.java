package dev.pingyi.server.print;

import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Turns text into outlines of the one typeface; may be used by several threads.
 *
 * <p>Text is never given to the graphics library as text: the Lambda runtime has neither fontconfig
 * nor freetype, and only shapes can be drawn there.
 */
final class Lettering {
  /** How finely the font's outlines are drawn. */
  static final int UNITS_PER_EM = 1000;

  private static final String FONT = "NotoSansSC-subset.ttf";

  /** A TrueType font maps every character that it lacks to this glyph. */
  private static final int MISSING_GLYPH = 0;

  private static final Path2D MISSING = box();

  private final TrueTypeFont font;
  private final CmapLookup glyphIds;

  /** At most one entry per glyph of the font. */
  private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();

  private Lettering(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphIds = font.getUnicodeCmapLookup();
  }

  /** Reads the font on the first call, so that doors that never print do not pay for it. */
  static Lettering ofTheOffice() {
    return Loaded.LETTERING;
  }

  TextLine line(String text, Face face) {
    List<TextLine.Glyph> letters = new ArrayList<>();
    double x = 0;
    int missing = 0;
    for (int character : text.codePoints().toArray()) {
      int glyph = glyphIds.getGlyphId(character);
      if (glyph == MISSING_GLYPH) {
        missing++;
      }
      letters.add(new TextLine.Glyph(outlineOf(glyph), x));
      x += advanceOf(glyph, face);
    }
    return new TextLine(letters, x, face, missing);
  }

  double widthOf(String text, Face face) {
    return text.codePoints().mapToDouble(c -> advanceOf(glyphIds.getGlyphId(c), face)).sum();
  }

  boolean has(int character) {
    return glyphIds.getGlyphId(character) != MISSING_GLYPH;
  }

  private double advanceOf(int glyph, Face face) {
    try {
      return font.getAdvanceWidth(glyph) * face.size() / UNITS_PER_EM + face.tracking();
    } catch (IOException e) {
      throw new UncheckedIOException("The advance of glyph " + glyph + " cannot be read", e);
    }
  }

  private Path2D outlineOf(int glyph) {
    return outlines.computeIfAbsent(glyph, id -> id == MISSING_GLYPH ? MISSING : readOutline(id));
  }

  private Path2D readOutline(int glyph) {
    try {
      GlyphData data = font.getGlyph().getGlyph(glyph);
      return data == null ? new Path2D.Double() : data.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException("The outline of glyph " + glyph + " cannot be read", e);
    }
  }

  /** The font's own sign for a missing glyph is empty in some cuts; a box is always seen. */
  private static Path2D box() {
    Path2D box = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    box.append(new Rectangle(100, -100, 800, 940), false);
    box.append(new Rectangle(170, -30, 660, 800), false);
    return box;
  }

  static Lettering read() {
    try (InputStream bytes =
        Objects.requireNonNull(
            Lettering.class.getResourceAsStream(FONT), FONT + " is not on the class path")) {
      // "Embedded" tells the parser not to ask for the tables that the subset has dropped.
      return new Lettering(new TTFParser(true).parse(new RandomAccessReadBuffer(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(FONT + " cannot be read", e);
    }
  }

  private static final class Loaded {
    static final Lettering LETTERING = read();
  }
}
