package dev.pingyi.local;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.events.Json;
import dev.pingyi.local.console.BookedPoints;
import dev.pingyi.local.console.ClockCalls;
import dev.pingyi.local.console.ComplaintList;
import dev.pingyi.local.console.ConsoleState;
import dev.pingyi.local.console.CountList;
import dev.pingyi.local.console.Crowd;
import dev.pingyi.local.console.CrowdHours;
import dev.pingyi.local.console.GroupCall;
import dev.pingyi.local.console.OfficeCalls;
import dev.pingyi.local.console.OfficeTime;
import dev.pingyi.local.console.OutboxCall;
import dev.pingyi.local.console.PageCall;
import dev.pingyi.local.console.PosterCall;
import dev.pingyi.local.console.UnitList;
import dev.pingyi.local.run.DeadLetters;
import dev.pingyi.local.run.Door;
import dev.pingyi.local.run.OfficeClock;
import dev.pingyi.local.run.Outbox;
import dev.pingyi.local.run.Runner;
import dev.pingyi.local.web.ChangeStream;
import dev.pingyi.local.web.Gateway;
import dev.pingyi.local.web.LocalCalls;
import dev.pingyi.local.web.LocalGuard;
import dev.pingyi.local.web.Router;
import dev.pingyi.server.office.CodeList;
import dev.pingyi.server.print.PosterText;
import dev.pingyi.server.print.PrintRoom;
import java.time.InstantSource;

/** Puts together what is served on this machine: the product's own pages and the local calls. */
final class Console implements AutoCloseable {
  private final Product product;
  private final Runner runner;
  private final OfficeClock clock;
  private final Outbox outbox;
  private final DeadLetters dead;
  private final OfficeTime time;
  private final Gateway gateway;
  private final CodeList codes;
  private final ChangeStream stream;

  Console(Product product, Runner runner, OfficeClock clock, Outbox outbox, DeadLetters dead) {
    this.product = product;
    this.runner = runner;
    this.clock = clock;
    this.outbox = outbox;
    this.dead = dead;
    time = new OfficeTime(product.books().zone(), clock);
    gateway = new Gateway(waking(product.webhook()), InstantSource.system());
    codes = product.codes();
    stream = new ChangeStream(new ConsoleState(clock, time, outbox, product.feed(), codes));
  }

  Router router(LocalGuard guard) {
    return new Router(gateway, calls(), stream, guard);
  }

  private LocalCalls calls() {
    ClockCalls clocks = new ClockCalls(runner, clock, time);
    OfficeCalls office = new OfficeCalls(waking(product.office()));
    return new LocalCalls()
        .get("/local/signs", _ -> WebResponse.json(200, Json.write(codes.rows())))
        .post("/local/invitations", office::invite)
        .get("/local/clock", clocks::look)
        .post("/local/clock", clocks::move)
        .post("/local/settle", clocks::settle)
        .get("/local/outbox", new OutboxCall(outbox))
        .get("/local/group", group())
        .get("/local/units", units())
        .get("/local/complaints", complaints())
        .get("/local/counts", counts())
        .get("/local/page", page())
        .get("/local/poster", new PosterCall(codes, new PosterText(), new PrintRoom(n -> {})))
        .post("/local/crowd", crowd())
        .post("/local/office", office::command);
  }

  private Crowd crowd() {
    CrowdHours hours = new CrowdHours(runner, clock, product.books());
    return new Crowd(codes, gateway, product.feed(), () -> book().grades(), hours);
  }

  private GroupCall group() {
    return new GroupCall(product.transcript(), product.store(), product.noticeText(), time.zone());
  }

  private RuleBook book() {
    return product.books().ofYear(time.year());
  }

  private UnitList units() {
    return new UnitList(product.roster(), product.store(), time, product.books()::ofYear);
  }

  private ComplaintList complaints() {
    BookedPoints booked = new BookedPoints(product.store(), time.zone(), product.books()::ofYear);
    return new ComplaintList(
        product.roster(), product.store(), booked, time, LocalSettings.FIRST_YEAR);
  }

  private CountList counts() {
    return new CountList(
        product.store(), time, LocalSettings.FIRST_YEAR, product.feed(), outbox, dead);
  }

  private PageCall page() {
    return new PageCall(
        product.names(),
        product.roster(),
        product.store(),
        time,
        product.books()::ofYear,
        clock.isStanding());
  }

  /** Whatever comes in may commit something, which the runner should not have to look for. */
  private Door waking(Door door) {
    return event -> {
      String answer = door.call(event);
      runner.wake();
      return answer;
    };
  }

  @Override
  public void close() {
    stream.close();
  }
}
