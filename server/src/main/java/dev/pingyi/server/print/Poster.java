package dev.pingyi.server.print;

/**
 * What one sheet at one counter says; every word comes in, so that any language can be printed.
 *
 * @param place where the sheet hangs
 * @param url what the code says, at most {@value QrCode#TEXT_MAX} characters
 * @param typedCode what a citizen types who cannot scan
 * @param words the sentences round the code
 */
public record Poster(Place place, String url, String typedCode, Words words) {

  /** Refuses texts that could not be printed and addresses that could not be scanned. */
  public Poster {
    Wording.require("the typed code", typedCode);
    QrCode.requireReadable(url);
  }

  /**
   * Where the sheet hangs.
   *
   * @param matter the only matter of this counter, or empty
   */
  public record Place(String office, String unit, String counter, String matter) {
    /** Refuses texts that could not be printed. */
    public Place {
      Wording.require("the office", office);
      Wording.require("the unit", unit);
      Wording.require("the counter", counter);
      Wording.allow("the matter", matter);
    }
  }

  /**
   * The sentences round the code.
   *
   * @param seal one to four characters in the red mark
   * @param call what to do ("扫一扫，评事也评人")
   * @param typed what to do with the typed code
   * @param privacy who does not learn who rated
   */
  public record Words(String seal, Saying call, Saying typed, Saying privacy) {
    /** Refuses an empty seal. */
    public Words {
      Wording.require("the seal", seal);
    }
  }

  /**
   * A sentence and, smaller below it, the same in a second language.
   *
   * @param second empty where one language is enough
   */
  public record Saying(String text, String second) {
    /** Refuses texts that could not be printed. */
    public Saying {
      Wording.require("a sentence", text);
      Wording.allow("a second sentence", second);
    }
  }
}
