package dev.pingyi.core.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the product, and the only class that uses them.
 *
 * <p>Tokens and sealed text carry the version of their key, so a new key can be added while what
 * was printed under the old one still reads. Account hashes and references come from the root key,
 * which is never changed: a citizen must stay the same citizen.
 */
public final class Keyring {
  /** What a key is used for; a token of one purpose is never valid for another. */
  public enum Purpose {
    SIGN,
    BUTTON,
    INVITATION,
    SESSION,
    CONTACT,
    ACCOUNT,
    REFERENCE,
    CAUSE,
    COUNTED,
    TYPED_CODE,
    WINDOW,
    PAGE,
    BOOK
  }

  /** 80 bits: a forger would need more tries than any door answers, and a token stays short. */
  private static final int TOKEN_MAC_BYTES = 10;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** Letters and digits without 0 1 I L O U: what people read aloud and type. */
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int REFERENCE_LENGTH = 12;

  private final byte[] root;
  private final TreeMap<Integer, byte[]> versions;
  private final int current;

  /**
   * @param root at least 32 bytes, never changed
   * @param versions key versions 1 to 127, each at least 32 bytes; the highest is used for new
   *     tokens
   */
  public Keyring(byte[] root, Map<Integer, byte[]> versions) {
    this.root = root.clone();
    this.versions = new TreeMap<>();
    if (root.length < 32 || versions.isEmpty()) {
      throw new IllegalArgumentException("a key ring needs a root of 32 bytes and one key");
    }
    versions.forEach(
        (version, key) -> {
          if (version < 1 || version > 127 || key.length < 32) {
            throw new IllegalArgumentException("key version " + version + " is not usable");
          }
          this.versions.put(version, key.clone());
        });
    this.current = this.versions.lastKey();
  }

  private Keyring(Keyring keys, int current) {
    this.root = keys.root;
    this.versions = keys.versions;
    this.current = current;
    key(current);
  }

  /**
   * The same keys, of which this version makes what is new instead of the highest: so a key can be
   * known everywhere before the first thing is made with it.
   *
   * @throws IllegalArgumentException if there is no such version
   */
  public Keyring making(int version) {
    return new Keyring(this, version);
  }

  /** The keyed hash under which an account is known; from it the account cannot be found. */
  public String account(String channel, String id) {
    return base64(Arrays.copyOf(mac(root, Purpose.ACCOUNT, channel, id), 15));
  }

  /** {@code PY-XXXX-XXXX-XXXX}, always the same for the same cause and key. */
  public String reference(String cause, String ratingKey) {
    byte[] hash = mac(root, Purpose.REFERENCE, cause, ratingKey);
    String all = letters(hash, REFERENCE_LENGTH);
    return "PY-" + all.substring(0, 4) + "-" + all.substring(4, 8) + "-" + all.substring(8);
  }

  /**
   * So many letters by which {@code content} is known as ours: by the key that makes what is new,
   * then by each of the others, under which something may have been printed.
   */
  public List<String> checks(Purpose purpose, String content, int length) {
    return Stream.concat(
            Stream.of(current), versions.keySet().stream().filter(version -> version != current))
        .map(version -> letters(mac(key(version), purpose, content), length))
        .toList();
  }

  private static String letters(byte[] hash, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      // Two bytes a letter keep the letters evenly spread to within a two-thousandth.
      int pair = ((hash[2 * i] & 0xff) << 8) | (hash[2 * i + 1] & 0xff);
      letters.append(LETTERS.charAt(pair % LETTERS.length()));
    }
    return letters.toString();
  }

  /** A short keyed id derived from a cause. */
  public String id(Purpose purpose, String cause) {
    return base64(Arrays.copyOf(mac(root, purpose, cause), 12));
  }

  /** Signs {@code content}; the token holds only for the same purpose and {@code boundTo}. */
  public String token(Purpose purpose, String content, String boundTo) {
    int version = current;
    byte[] text = content.getBytes(StandardCharsets.UTF_8);
    ByteBuffer token = ByteBuffer.allocate(1 + text.length + TOKEN_MAC_BYTES);
    token.put((byte) version).put(text);
    token.put(tokenMac(version, purpose, content, boundTo));
    return base64(token.array());
  }

  /** The content of a token, if it was made by {@link #token} for this purpose and binding. */
  public Optional<String> read(Purpose purpose, String token, String boundTo) {
    byte[] bytes = bytes(token);
    if (bytes.length <= 1 + TOKEN_MAC_BYTES || !versions.containsKey((int) bytes[0])) {
      return Optional.empty();
    }
    int end = bytes.length - TOKEN_MAC_BYTES;
    String content = new String(bytes, 1, end - 1, StandardCharsets.UTF_8);
    byte[] expected = tokenMac(bytes[0], purpose, content, boundTo);
    boolean genuine = MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, end, bytes.length));
    return genuine ? Optional.of(content) : Optional.empty();
  }

  /**
   * Encrypts personal text; it opens only with the same {@code boundTo}.
   *
   * <p>The nonce is derived from the text and its binding (as in SIV), so sealing twice gives the
   * same and no source of chance is needed.
   */
  public String seal(String plain, String boundTo) {
    int version = current;
    byte[] nonce =
        Arrays.copyOf(mac(key(version), Purpose.CONTACT, "nonce", boundTo, plain), NONCE_BYTES);
    byte[] closed =
        crypt(Cipher.ENCRYPT_MODE, version, nonce, boundTo, plain.getBytes(StandardCharsets.UTF_8));
    return base64(
        ByteBuffer.allocate(1 + NONCE_BYTES + closed.length)
            .put((byte) version)
            .put(nonce)
            .put(closed)
            .array());
  }

  /**
   * Opens what {@link #seal} closed.
   *
   * @throws IllegalArgumentException if it was changed, bound elsewhere, or its key is gone
   */
  public String open(String sealed, String boundTo) {
    byte[] bytes = bytes(sealed);
    if (bytes.length <= 1 + NONCE_BYTES) {
      throw new IllegalArgumentException("sealed text is cut");
    }
    byte[] nonce = Arrays.copyOfRange(bytes, 1, 1 + NONCE_BYTES);
    byte[] closed = Arrays.copyOfRange(bytes, 1 + NONCE_BYTES, bytes.length);
    return new String(
        crypt(Cipher.DECRYPT_MODE, bytes[0], nonce, boundTo, closed), StandardCharsets.UTF_8);
  }

  private byte[] crypt(int mode, int version, byte[] nonce, String boundTo, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      byte[] secret = mac(key(version), Purpose.CONTACT, "encrypt");
      cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("sealed text does not open for its record", e);
    }
  }

  private byte[] tokenMac(int version, Purpose purpose, String content, String boundTo) {
    return Arrays.copyOf(mac(key(version), purpose, boundTo, content), TOKEN_MAC_BYTES);
  }

  private byte[] key(int version) {
    byte[] key = versions.get(version);
    if (key == null) {
      throw new IllegalArgumentException("key version " + version + " is not on the ring");
    }
    return key;
  }

  /** Each part goes in with its length, so that no two lists of parts look alike. */
  private static byte[] mac(byte[] key, Purpose purpose, String... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((purpose.name() + "\n").getBytes(StandardCharsets.UTF_8));
      for (String part : parts) {
        byte[] text = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        mac.update(text);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks HmacSHA256", e);
    }
  }

  /** No bytes unless {@code text} is exactly what {@link #base64} writes: one token, one text. */
  private static byte[] bytes(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return base64(bytes).equals(text) ? bytes : new byte[0];
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
