package dev.pingyi.functions.lambda;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.util.Base64;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for this machine, made for one run, and what others need to trust it. */
public final class Certificate {
  private static final String NAME = "pingyi";
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final Path folder;
  private final KeyStore keys;

  private Certificate(Path folder, KeyStore keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /** Makes it with the JDK's own tool. */
  public static Certificate make(Path folder) throws IOException {
    Path file = file(folder);
    Files.deleteIfExists(file);
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD),
                "-alias",
                NAME,
                // As the certificates of AWS have it.
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=IP:127.0.0.1,DNS:localhost",
                "-validity",
                "30")
            .redirectErrorStream(true)
            .start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (tool.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("keytool made no key: " + said);
    }
    return read(folder);
  }

  /** The one that was made in that folder. */
  public static Certificate read(Path folder) {
    try {
      return new Certificate(folder, KeyStore.getInstance(file(folder).toFile(), PASSWORD));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the key in " + folder + " cannot be read", e);
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("key.p12");
  }

  /** For a server that shows it. */
  public SSLContext server() {
    try {
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * For clients in Java: all that Java trusts anyway, and this one. To read so many is part of a
   * cold start, so a file with this one alone would flatter.
   */
  public Path trustStore() {
    Path trusted = folder.resolve("trusted.p12");
    // Without a password, as Java's own file: to unlock it would cost each start.
    Security.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
    Security.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
    Path own = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    try (OutputStream out = Files.newOutputStream(trusted)) {
      KeyStore given = KeyStore.getInstance(own.toFile(), PASSWORD);
      KeyStore all = KeyStore.getInstance("PKCS12");
      all.load(null, null);
      for (String name : Collections.list(given.aliases())) {
        all.setCertificateEntry(name, given.getCertificate(name));
      }
      all.setCertificateEntry(NAME, keys.getCertificate(NAME));
      all.store(out, null);
      return trusted;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the trust store cannot be written", e);
    }
  }

  /** For clients in other languages. */
  public Path pem() {
    Path file = folder.resolve("trusted.pem");
    try {
      String text =
          Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(keys.getCertificate(NAME).getEncoded());
      return Files.writeString(
          file,
          "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n",
          StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the certificate cannot be written", e);
    }
  }
}
