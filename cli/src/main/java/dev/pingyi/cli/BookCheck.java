package dev.pingyi.cli;

import com.google.gson.JsonObject;
import dev.pingyi.core.points.BookVerifier;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.rulebook.RuleBookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks a file of points books on this machine: first that its lines follow from each other, by
 * core's {@link BookVerifier}, then that its numbers are those of the rule books.
 */
final class BookCheck {
  private BookCheck() {}

  static void run(Given given, Session session) throws IOException {
    byte[] file = read(given.text("file"));
    Optional<RuleBook> rules =
        given.has("rules")
            ? Optional.of(draft(given.text("rules"), given.file("rules")))
            : Optional.empty();
    Optional<BookNumbers.Misfit> numbers = new BookNumbers(rules).check(file);
    switch (BookVerifier.verify(file)) {
      case BookVerifier.Unfit unfit
          when numbers.filter(other -> other.line() < unfit.line()).isEmpty() ->
          throw unfit(unfit.line(), unfit.why());
      case BookVerifier.Unfit _ -> throw unfit(numbers.get().line(), numbers.get().why());
      case BookVerifier.Fits fits -> {
        if (numbers.isPresent()) {
          throw unfit(numbers.get().line(), numbers.get().why());
        }
        session.show(
            answer(fits),
            Form.sentence(
                "every line fits: {month}, {books} books, {entries} entries\ndigest {digest}\n"
                    + "It has to be the one in the notice of {month}."));
      }
    }
  }

  private static JsonObject answer(BookVerifier.Fits fits) {
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    answer.addProperty("month", fits.month().toString());
    answer.addProperty("books", fits.units());
    answer.addProperty("entries", fits.entries());
    answer.addProperty("digest", fits.digest());
    return answer;
  }

  private static RefusedException unfit(int line, String why) {
    return new RefusedException("line " + line + " does not fit: " + why);
  }

  private static byte[] read(String file) throws IOException {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new RefusedException("there is no file " + file, e);
    }
  }

  private static RuleBook draft(String name, String text) {
    try {
      return RuleBookFile.read(name, text);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(String.valueOf(e.getMessage()), e);
    }
  }
}
