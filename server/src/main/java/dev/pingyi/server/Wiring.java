package dev.pingyi.server;

import dev.pingyi.bot.ChannelFactory;
import dev.pingyi.bot.ConnectedChannel;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.bot.web.Sessions;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.WebChannel;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.app.DeliverNotification;
import dev.pingyi.core.app.ReactToEvent;
import dev.pingyi.core.app.TakeMessage;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Store;
import dev.pingyi.server.desk.DeskPages;
import dev.pingyi.server.door.AnnounceDoor;
import dev.pingyi.server.door.AnswerMessage;
import dev.pingyi.server.door.Doors;
import dev.pingyi.server.door.LazySite;
import dev.pingyi.server.door.OfficeDoor;
import dev.pingyi.server.door.ReactDoor;
import dev.pingyi.server.door.SpeakDoor;
import dev.pingyi.server.door.TickDoor;
import dev.pingyi.server.door.WebhookDoor;
import dev.pingyi.server.office.CodeList;
import dev.pingyi.server.office.OfficeCommands;
import dev.pingyi.server.pages.NoticePictures;
import dev.pingyi.server.pages.NoticeSheets;
import dev.pingyi.server.pages.PageContext;
import dev.pingyi.server.pages.Pages;
import dev.pingyi.server.pages.PublishedMonths;
import dev.pingyi.server.print.PrintRoom;
import dev.pingyi.server.store.ItemStore;
import dev.pingyi.server.store.NoticeCache;
import dev.pingyi.server.store.TranscriptRecords;
import dev.pingyi.server.telemetry.EventMetrics;
import dev.pingyi.server.telemetry.Log;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** The object graph, by hand: the only class that knows who needs whom. */
public final class Wiring {
  private final Platform platform;
  private final Store store;
  private final Office office;
  private final Transcript transcript;
  private final PublishedMonths months;
  private final Supplier<Sessions> sessions;
  private final Supplier<WebChannel> web;
  private final ChannelRegistry channels;

  public Wiring(Platform platform) {
    this(platform, ChannelRegistry.FACTORIES);
  }

  /** The graph with other chat services than those there are, such as a test's own. */
  Wiring(Platform platform, List<ChannelFactory> factories) {
    this.platform = platform;
    this.store =
        new ItemStore(
            platform.table(),
            platform.books().zone(),
            platform.officeClock(),
            platform.realClock());
    this.office = new Office(store, platform.roster(), platform.books(), platform.keys());
    this.transcript =
        new TranscriptRecords(platform.table(), platform.keys(), platform.realClock());
    this.months = new PublishedMonths(office, new NoticeCache(platform.table()));
    this.sessions = new Lazy<>(this::newSessions);
    this.web = new Lazy<>(this::newWebChannel);
    this.channels = new ChannelRegistry(platform, factories);
  }

  private Sessions newSessions() {
    return new Sessions(
        platform.keys(),
        Wiring::chance,
        platform.settings().isByTls(),
        new StoredMemberships(store),
        platform.realClock());
  }

  private WebChannel newWebChannel() {
    return new WebChannel(
        transcript,
        sessions.get(),
        platform.officeClock().withZone(platform.books().zone()),
        platform.settings().publicUrl());
  }

  /** The store behind the doors, for whoever shows what it holds. */
  public Store store() {
    return store;
  }

  public Office office() {
    return office;
  }

  /** What was said on the web, for whoever shows a group of it on this machine. */
  public Transcript transcript() {
    return transcript;
  }

  /** The chat services that are on. */
  public List<ConnectedChannel> services() {
    return channels.connected();
  }

  /** One line for each chat service that is off. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>(channels.remarks());
    remarks.addAll(vacancies(platform.roster()));
    remarks.addAll(unannounced(platform.books(), platform.officeClock().instant()));
    return List.copyOf(remarks);
  }

  /** Deadlines counted by a guess move when the list comes: that has to be known. */
  static List<String> unannounced(RuleBooks books, Instant now) {
    List<String> warnings = new ArrayList<>();
    for (int year : books.unannounced(now)) {
      warnings.add(unannounced(year));
    }
    return warnings;
  }

  // Put together and not formatted: a cold start would load all of the formatter for it.
  private static String unannounced(int year) {
    return "WARNING: calendar.csv names no holiday in "
        + year
        + ": until it does, Monday to Friday count as worked but for 1 January, and deadlines are"
        + " counted anew when it does.";
  }

  /** Who holds no post is told of nothing: that has to be seen before a complaint lies there. */
  static List<String> vacancies(Roster roster) {
    List<String> vacancies = new ArrayList<>();
    for (Role role : List.of(Role.CALLBACK, Role.INSPECTOR, Role.SUPERVISOR)) {
      List<String> areas = roster.areasWithout(role);
      if (!areas.isEmpty()) {
        vacancies.add(
            "WARNING: members.csv names no %s for %s, nor one for *: until somebody joins there, nobody with this role is told of what happens there."
                .formatted(role.code(), String.join(", ", areas)));
      }
    }
    return vacancies;
  }

  public Doors doors() {
    return new Doors(
        new Lazy<>(this::webhookDoor),
        new Lazy<>(this::reactDoor),
        new Lazy<>(this::speakDoor),
        new Lazy<>(this::officeDoor),
        new Lazy<>(this::tickDoor),
        new Lazy<>(this::announceDoor));
  }

  private WebhookDoor webhookDoor() {
    AnswerMessage answerMessage =
        new AnswerMessage(
            new TakeMessage(office, platform.settings().publicUrl()),
            platform.officeClock(),
            platform.sentLog());
    return new WebhookDoor(
        channels.byRoute(),
        answerMessage,
        new LazySite(platform.settings().publicUrl(), url -> site(answerMessage, url)),
        office,
        platform.settings().isByTls());
  }

  private ReactDoor reactDoor() {
    return new ReactDoor(
        new ReactToEvent(office, platform.settings().groups().size()),
        platform.queue(),
        new EventMetrics(platform.metrics(), store, platform.books()));
  }

  private SpeakDoor speakDoor() {
    return new SpeakDoor(
        deliver(), platform.metrics(), platform.officeClock(), platform.realClock());
  }

  private OfficeDoor officeDoor() {
    CodeList codes = new CodeList(office, platform.settings().publicUrl());
    return new OfficeDoor(
        new OfficeCommands(office, codes, Wiring::chance, platform.settings().groups().size()),
        platform.officeClock());
  }

  private TickDoor tickDoor() {
    return new TickDoor(office, platform.metrics(), platform.officeClock(), platform.realClock());
  }

  private AnnounceDoor announceDoor() {
    return new AnnounceDoor(office, platform.officeClock());
  }

  private WebhookDoor.Site site(AnswerMessage answerMessage, String publicUrl) {
    PageContext context =
        new PageContext(
            office,
            answerMessage,
            web.get(),
            transcript,
            sessions.get(),
            channels.connected(),
            months,
            pictures(publicUrl));
    Pages pages = new Pages(context, new DeskPages(context));
    return request ->
        pages
            .serve(request, platform.officeClock().instant())
            .orElseGet(() -> WebResponse.empty(404));
  }

  private NoticePictures pictures(String publicUrl) {
    PrintRoom printRoom =
        new PrintRoom(
            missing -> Log.info("print", "missing characters", "count", String.valueOf(missing)));
    NoticeSheets sheets = new NoticeSheets(office, publicUrl);
    return new NoticePictures(months, sheets, printRoom);
  }

  private DeliverNotification deliver() {
    return new DeliverNotification(
        office,
        platform.settings().groups(),
        new DeliverNotification.Ports(
            platform.queue(),
            new ChannelsByName(web.get(), channels.connected(), platform.realClock()),
            pictures(platform.settings().publicUrl()),
            platform.sentLog()));
  }

  private static String chance() {
    byte[] bytes = new byte[16];
    // A new generator each time: one kept in a snapshot would be the same in every copy of it.
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
