package dev.pingyi.bot;

/**
 * A setting of a channel: a variable of the environment, on AWS a key of the secret.
 *
 * @param secret whether its value must never be seen, not even in an error
 */
public record Setting(String name, boolean secret) {
  public Setting {
    if (!name.startsWith("PINGYI_")) {
      throw new IllegalArgumentException("A setting's name begins with PINGYI_: " + name);
    }
  }

  public static Setting open(String name) {
    return new Setting(name, false);
  }

  public static Setting secret(String name) {
    return new Setting(name, true);
  }
}
