package dev.pingyi.bench.warm;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in recorded calls that belong to one person and one rating, and others of the same
 * length in their place: what is sent again must not meet what is there.
 */
final class Names {
  private static final Pattern ACCOUNT = Pattern.compile("account:([A-Za-z0-9_-]{8,})");
  private static final Pattern REFERENCE = Pattern.compile("PY(?:-[2-9A-Z]{4}){3}");
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int GROUP = 4;
  private static final int GROUPS = 3;

  private final List<String> old;

  private Names(Set<String> old) {
    this.old = List.copyOf(old);
  }

  /** Those in a text that shows all recorded calls. */
  static Names in(String text) {
    Set<String> found = new HashSet<>();
    Matcher accounts = ACCOUNT.matcher(text);
    while (accounts.find()) {
      found.add(accounts.group(1));
    }
    Matcher references = REFERENCE.matcher(text);
    while (references.find()) {
      found.add(references.group());
    }
    return new Names(found);
  }

  int count() {
    return old.size();
  }

  /** The text with the names of the citizen of this number instead. */
  String replaced(String text, long number) {
    String fresh = text;
    for (String name : old) {
      if (fresh.contains(name)) {
        fresh = fresh.replace(name, fresh(name, number));
      }
    }
    return fresh;
  }

  private static String fresh(String name, long number) {
    return name.startsWith("PY-") ? reference(number) : account(name, number);
  }

  private static String account(String name, long number) {
    String digits = Long.toString(number);
    return "b".repeat(name.length() - digits.length()) + digits;
  }

  private static String reference(long number) {
    StringBuilder reference = new StringBuilder("PY");
    long rest = number;
    for (int i = 0; i < GROUP * GROUPS; i++) {
      reference.append(i % GROUP == 0 ? "-" : "");
      reference.append(LETTERS.charAt((int) (rest % LETTERS.length())));
      rest /= LETTERS.length();
    }
    return reference.toString();
  }
}
