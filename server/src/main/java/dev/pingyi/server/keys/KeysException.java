package dev.pingyi.server.keys;

/** Keys that must not be used; says in one sentence why and what to do, and never shows a key. */
public final class KeysException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeysException(String sentence) {
    super(sentence);
  }
}
