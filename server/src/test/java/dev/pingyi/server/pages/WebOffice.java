package dev.pingyi.server.pages;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ConnectedChannel;
import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.bot.telegram.TelegramFactory;
import dev.pingyi.bot.web.Sessions;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.WebChannel;
import dev.pingyi.core.Fixtures;
import dev.pingyi.core.action.CodeActions;
import dev.pingyi.core.action.MemberActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.app.TakeMessage;
import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.code.TypedCode;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.OutboundMessage;
import dev.pingyi.core.notify.SentLog;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.Store;
import dev.pingyi.server.StoredMemberships;
import dev.pingyi.server.desk.DeskPages;
import dev.pingyi.server.door.AnswerMessage;
import dev.pingyi.server.http.SecurityHeaders;
import dev.pingyi.server.print.PrintRoom;
import dev.pingyi.server.roster.RosterFolder;
import dev.pingyi.server.store.ItemStore;
import dev.pingyi.server.store.MemoryTable;
import dev.pingyi.server.store.NoticeCache;
import dev.pingyi.server.store.Table;
import dev.pingyi.server.store.TranscriptRecords;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The office on the web: its pages over a table in memory, with the demonstration's roster. */
public final class WebOffice {
  public static final String PUBLIC_URL = "https://rate.example";

  public Instant now = Fixtures.at("2026-11-23T09:00");

  /** How far the office clock is ahead of the real one. */
  public Duration ahead = Duration.ZERO;

  public final Keyring keys = new Keyring(new byte[32], Map.of(1, new byte[32]));
  public final Roster roster;
  public final Office office;
  public final Transcript transcript;
  public final Pages pages;
  public final MemoryTable table = new MemoryTable();
  private int chance;
  private int invited;

  public WebOffice() {
    this(RosterFolder.demo().roster());
  }

  public WebOffice(Roster roster) {
    this(roster, mirror -> mirror);
  }

  /**
   * @param over the table that everything is kept in, beside the one in memory
   */
  public WebOffice(Roster roster, Function<MemoryTable, Table> over) {
    Table kept = over.apply(table);
    this.roster = roster;
    RuleBooks books = RuleBooks.shipped(List.of());
    InstantSource clock = () -> now;
    Store store = new ItemStore(kept, books.zone(), clock, clock);
    office = new Office(store, roster, books, keys);
    transcript = new TranscriptRecords(kept, keys, clock);
    Sessions sessions = new Sessions(keys, this::chance, true, new StoredMemberships(store), clock);
    WebChannel web = new WebChannel(transcript, sessions, clock.withZone(books.zone()), PUBLIC_URL);
    PublishedMonths months = new PublishedMonths(office, new NoticeCache(kept));
    PageContext context =
        new PageContext(
            office,
            new AnswerMessage(new TakeMessage(office), clock, SentLog.NONE),
            web,
            transcript,
            sessions,
            List.of(new ConnectedChannel(new TelegramFactory(), new LinkOnly())),
            months,
            new NoticePictures(
                months, new NoticeSheets(office, PUBLIC_URL), new PrintRoom(missing -> {})));
    pages = new Pages(context, new DeskPages(context));
  }

  private String chance() {
    chance++;
    return String.format(Locale.ROOT, "chance-%06d", chance);
  }

  public Browser browser() {
    return new Browser(this);
  }

  public Counter counter() {
    return roster.counter("JA2-01").orElseThrow();
  }

  /** The token of the code that hangs at {@link #counter}. */
  public String code() {
    return new CounterCodes(keys).token(CounterCode.of(counter(), 1));
  }

  /** The short code that stands under the QR code that is good now. */
  public String typed() {
    int issue = office.store().codeIssue(counter().id()).map(CodeIssue::issue).orElse(1);
    return TypedCode.of(keys, counter(), issue).text();
  }

  public void revokeCode() {
    did(new CodeActions(office).revoke(counter().id(), OptionalInt.empty(), now));
  }

  public String invite(String name, Post post) {
    invited++;
    return did(new MemberActions(office).invite(name, post, "nonce-" + invited, now));
  }

  public void publish(Notice notice) {
    office.store().commit(Decision.of(new Change.Publish(notice)));
  }

  public WebResponse answer(WebRequest request) {
    return SecurityHeaders.on(pages.serve(request, now.plus(ahead)).orElseThrow(), true);
  }

  /** A chat service that people reach by a link. */
  private static final class LinkOnly implements Channel {
    @Override
    public String name() {
      return "telegram";
    }

    @Override
    public ParsedRequest read(WebRequest request) {
      return new ParsedRequest.Ignored("only a link");
    }

    @Override
    public WebResponse answer(Inbound inbound, ParsedRequest.Message message, Reply reply) {
      return WebResponse.empty(200);
    }

    @Override
    public Delivery send(OutboundMessage speech) {
      return new Delivery.Sent();
    }

    @Override
    public Optional<String> link(String token) {
      return Optional.of("https://t.me/PingyiBot?start=" + token);
    }
  }

  private <T> T did(Outcome<T> outcome) {
    return outcome.either(
        done -> {
          office.store().commit(done.decision());
          return done.result();
        },
        refused -> {
          throw new AssertionError(refused.sentence());
        });
  }
}
