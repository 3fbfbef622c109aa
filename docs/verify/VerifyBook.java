import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a file of points books by docs/points-book.md: {@code java VerifyBook.java FILE}. Ends with
 * 0 if all lines fit, with 1 and the first that does not, with 2 if there is no file to read. Bytes
 * are read as one letter each (ISO 8859-1), so that a text has the bytes of its line.
 */
public final class VerifyBook {
  private static final String TEXT = "\"(?<%s>(?:[^\"\\\\]++|\\\\.)*+)\"";
  private static final String NUMBER = "(?<%s>0|-?[1-9]\\d{0,8})";
  private static final String HASH = "\"(?<%s>[0-9a-f]{64})\"";
  private static final Pattern HEADER = line("\"format \"month \"zone \"rules start #digest");
  private static final Pattern OPENING = line("\"opening year start floor monthMost");
  private static final String DONE = " reverses cost points left \"rules \"role \"seal";
  private static final Pattern ENTRY = line("entry \"unit year \"at \"month \"kind \"reason" + DONE);
  private static final Pattern CLOSING = line("\"unit year \"category place points entries");

  private YearMonth month = YearMonth.of(1, 1);
  private ZoneId zone = ZoneId.of("UTC");
  private String digest = "", head = "", category = "", chain = "";
  private int start, left, counted, place, points;
  private Instant last = Instant.MIN;
  // The opening of the book that is read, null if none is, and its entries.
  private Matcher open;
  private final List<Matcher> book = new ArrayList<>();
  private final Set<Integer> reversed = new HashSet<>();
  private final Map<Integer, String> openings = new HashMap<>();
  private final Map<String, Integer> costs = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private final Set<String> categories = new HashSet<>();

  public static void main(String[] args) throws IOException {
    if (args.length != 1 || !Files.isReadable(Path.of(args[0]))) {
      System.err.println("java VerifyBook.java FILE, such as /results/2026/11/points.jsonl gives");
      System.exit(2);
    }
    VerifyBook file = new VerifyBook();
    String wrong = file.check(Files.readAllBytes(Path.of(args[0])));
    String good = "All lines fit. The notice of " + file.month + " has the digest " + file.digest;
    System.out.println(wrong.isEmpty() ? good : wrong);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  /** The first line that does not fit, as {@code line 12: why}; empty if all do. */
  public String check(byte[] file) {
    String[] lines = new String(file, StandardCharsets.ISO_8859_1).split("\n", -1);
    int number = 1;
    try {
      for (; number < lines.length; number++) {
        read(lines[number - 1], number == 1);
      }
      fits(lines[number - 1].isEmpty(), "does not end with a line feed");
      fits(number > 1 && open == null, "is missing, the file ends too early");
      fits(chain.equals(digest), "is missing, the last hash is not the digest");
      return "";
    } catch (IllegalArgumentException | DateTimeException e) {
      return "line " + number + ": " + e.getMessage();
    }
  }

  private void read(String line, boolean isFirst) {
    Matcher m = (isFirst ? HEADER : CLOSING).matcher(line);
    if (m.matches() && isFirst) {
      header(line, m);
    } else if (m.matches()) {
      closing(line, m);
    } else if (!isFirst && m.usePattern(ENTRY).matches()) {
      entry(line, m);
    } else {
      fits(!isFirst && m.usePattern(OPENING).matches(), "is none of the lines that there are");
      opening(line, m);
    }
  }

  private void header(String line, Matcher m) {
    fits(m.group("format").equals("pingyi-points-book/1"), "is of another format");
    hashed("", line);
    chain = sha256(line.substring(0, line.indexOf(",\"digest\":")));
    month = YearMonth.parse(m.group("month"));
    zone = ZoneId.of(m.group("zone"));
    start = number(m, "start");
    digest = m.group("digest");
  }

  private void opening(String line, Matcher m) {
    fits(open == null, "opens a book within a book");
    head = hashed("", line);
    open = m;
    left = number(m, "start");
    last = Instant.MIN;
    book.clear();
    reversed.clear();
    String numbers = left + " " + m.group("floor") + " " + m.group("monthMost");
    String others = openings.merge(number(m, "year"), numbers, (known, same) -> known);
    fits(others.equals(numbers), "differs from other openings of its year");
    boolean former = number(m, "year") != month.getYear();
    fits(former || left == start, "does not start as the header says");
  }

  private void entry(String line, Matcher m) {
    fits(open != null, "is an entry outside of a book");
    fits(number(m, "entry") == book.size() + 1, "has not the next number");
    fits(of(m, "unit").equals(of(open, "opening")), "is of another book");
    head = hashed(head, line);
    Instant at = Instant.parse(m.group("at"));
    YearMonth booked = YearMonth.from(at.atZone(zone));
    fits(at.toString().equals(m.group("at")), "its time has another form");
    fits(!at.isBefore(last), "was booked before the entry above it");
    fits(booked.toString().equals(m.group("month")), "its month is not that of its time");
    fits(!booked.isAfter(month), "was booked after the month of the file");
    fits(booked.getYear() >= number(m, "year"), "was booked before the year of its book");
    last = at;
    int of = number(m, "reverses");
    int cost = number(m, "cost");
    if (isDeduction(m)) {
      fits(of == 0, "is a deduction that reverses something");
      String why = m.group("rules") + " " + m.group("reason");
      fits(costs.merge(why, cost, (a, b) -> a) == cost, "its cost differs from that of others");
    } else {
      fits(m.group("kind").equals("reversal"), "is of no known kind");
      fits(of > 0 && of <= book.size(), "reverses nothing above it");
      Matcher taken = book.get(of - 1);
      fits(isDeduction(taken) && reversed.add(of), "reverses no deduction that stands");
      fits(number(taken, "cost") == cost, "has not the cost of what it reverses");
    }
    fits(cost > 0, "has no cost");
    book.add(m);
    int after = standing();
    fits(number(m, "left") == after, "should leave " + after + " points");
    fits(number(m, "points") == after - left, "should change the points by " + (after - left));
    left = after;
  }

  private int standing() {
    Map<String, Integer> months = new HashMap<>();
    for (Matcher m : book) {
      if (isDeduction(m) && !reversed.contains(number(m, "entry"))) {
        months.merge(m.group("month"), number(m, "cost"), Integer::sum);
      }
    }
    int most = number(open, "monthMost");
    int off = months.values().stream().mapToInt(cost -> Math.min(cost, most)).sum();
    return Math.max(number(open, "floor"), number(open, "start") - off);
  }

  private void closing(String line, Matcher m) {
    boolean hasBook = open != null;
    boolean ofYear = number(m, "year") == month.getYear();
    fits(closed.add(of(m, "unit")), "closes what was closed before");
    chain = hashed(chain + (hasBook ? head : ""), line);
    if (hasBook) {
      fits(of(m, "unit").equals(of(open, "opening")), "closes another book");
      fits(number(m, "entries") == book.size() && !book.isEmpty(), "its book has other entries");
      fits(number(m, "points") == left, "has other points than its book");
    } else {
      fits(ofYear && number(m, "entries") == 0, "has no book");
      fits(number(m, "points") == start, "has no book, and yet other points than at the start");
    }
    if (m.group("category").isEmpty()) {
      fits(hasBook && number(m, "place") == 0, "is outside of the ranking without a book");
      categories.add(category);
      category = "";
    } else {
      fits(ofYear && (closed.size() == 1 || !category.isEmpty()), "is ranked behind the ranking");
      rank(m.group("category"), number(m, "place"), number(m, "points"));
    }
    open = null;
  }

  private static boolean isDeduction(Matcher entry) {
    return entry.group("kind").equals("deduction");
  }

  private void rank(String name, int next, int has) {
    if (!name.equals(category)) {
      fits(categories.add(name), "is of a category that was over");
      category = name;
      counted = 0;
      place = 1;
      points = Integer.MAX_VALUE;
    }
    counted++;
    boolean joint = next == place && has == points;
    fits(next == 0 || (place != 0 && (next == counted || joint)), "its place does not follow");
    fits(has <= points || (next == 0 && place != 0), "has more points than the line before it");
    place = next;
    points = has;
  }

  /** Sees that the line ends with the hash of what comes before it. */
  private static String hashed(String before, String line) {
    int end = line.lastIndexOf(",\"hash\":\"");
    String hash = sha256(before + line.substring(0, end));
    fits(line.substring(end).equals(",\"hash\":\"" + hash + "\"}"), "its hash is not its own");
    return hash;
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String of(Matcher m, String unit) {
    return m.group(unit) + " " + m.group("year");
  }

  private static int number(Matcher m, String name) {
    return Integer.parseInt(m.group(name));
  }

  private static void fits(boolean does, String why) {
    if (!does) {
      throw new IllegalArgumentException(why);
    }
  }

  /** An object of these fields and a hash; texts are marked by a quotation mark, hashes by #. */
  private static Pattern line(String fields) {
    StringBuilder line = new StringBuilder("\\{");
    for (String field : (fields + " #hash").split(" ")) {
      String name = field.replaceAll("[\"#]", "");
      String form = field.startsWith("#") ? HASH : field.startsWith("\"") ? TEXT : NUMBER;
      line.append(line.length() > 2 ? "," : "").append('"').append(name).append("\":");
      line.append(form.formatted(name));
    }
    return Pattern.compile(line + "\\}");
  }
}
