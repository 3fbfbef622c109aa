package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.app.BooksOfMonth;
import dev.pingyi.core.points.BookFile;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.server.export.BookTable;
import dev.pingyi.server.http.Compression;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** The points books that are public with a month's notice, to be loaded and reckoned anew. */
final class BookDownload {
  /** How the file is written. */
  enum Form {
    /** Lines with hashes, for whoever checks them. */
    JSONL("text/plain; charset=utf-8"),
    /** A table, for whoever reads it. */
    CSV("text/csv; charset=utf-8");

    private final String type;

    Form(String type) {
      this.type = type;
    }

    /** The form that an address names. */
    static Form of(String ending) {
      return Form.valueOf(ending.toUpperCase(Locale.ROOT));
    }

    String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What Lambda answers with ends at 6 MB, in which each quotation mark of the lines takes two. */
  static final int PLAIN_MOST = 4_000_000;

  /** Packed it is a third, of which base64 makes four for three. */
  static final int PACKED_MOST = 12_000_000;

  private final Office office;
  private final ErrorPage sorry;

  /** What was asked for last: it never changes, and to make it the books of all units are read. */
  private byte[] last = {};

  private String lastPath = "";

  BookDownload(Office office, ErrorPage sorry) {
    this.office = office;
    this.sorry = sorry;
  }

  static String path(YearMonth month, Form form) {
    return ResultsAddress.month(month) + "/points." + form.ending();
  }

  PageResponse of(WebRequest request, Notice notice, Form form) {
    byte[] content = content(notice, form);
    if (content.length > PACKED_MOST) {
      return tooLarge(request, 501, PagePhrase.SORRY_LARGE);
    }
    boolean packed = Compression.takesGzip(request.header("accept-encoding").orElse(""));
    if (content.length > PLAIN_MOST && !packed) {
      return tooLarge(request, 406, PagePhrase.SORRY_PACKED);
    }
    String name = "points-" + notice.month() + "." + form.ending();
    return PageResponse.file(PageResponse.KEPT_FOR_EVER, form.type, content)
        .header("content-disposition", "attachment; filename=\"" + name + "\"");
  }

  private synchronized byte[] content(Notice notice, Form form) {
    String path = path(notice.month(), form);
    if (!lastPath.equals(path)) {
      BookFile file =
          new BooksOfMonth(office, notice.month()).file(notice.bookVersion(), notice.tables());
      last =
          switch (form) {
            case JSONL -> lines(file.lines());
            case CSV -> new BookTable(office.roster()).csv(file);
          };
      lastPath = path;
    }
    return last;
  }

  private PageResponse tooLarge(WebRequest request, int status, PagePhrase why) {
    return sorry.of(status, BrowserLanguage.of(request), PagePhrase.SORRY_LARGE_TITLE, why);
  }

  private static byte[] lines(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
