package dev.pingyi.server;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ChannelFactory;
import dev.pingyi.bot.ConnectedChannel;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.bot.web.Sessions;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.WebChannel;
import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.core.app.ComposeMessage;
import dev.pingyi.core.app.ReactToEvent;
import dev.pingyi.core.app.TakeMessage;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.Office;
import dev.pingyi.core.store.Store;
import dev.pingyi.server.pages.NoticePictures;
import dev.pingyi.server.pages.NoticeSheets;
import dev.pingyi.server.pages.PageContext;
import dev.pingyi.server.pages.Pages;
import dev.pingyi.server.print.PrintRoom;
import dev.pingyi.server.store.ItemStore;
import dev.pingyi.server.store.TranscriptItems;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The object graph, by hand: the only class that knows who needs whom. */
public final class Wiring {
  private final Platform platform;
  private final Store store;
  private final Office office;
  private final Transcript transcript;
  private final Sessions sessions;
  private final WebChannel web;
  private final Channels channels;

  public Wiring(Platform platform) {
    this(platform, Channels.FACTORIES);
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
    this.office =
        new Office(store, platform.roster(), platform.books(), platform.keys(), new Texts());
    this.transcript = new TranscriptItems(platform.table(), platform.keys(), platform.realClock());
    this.sessions = new Sessions(platform.keys(), Wiring::chance, platform.settings().isByTls());
    this.web =
        new WebChannel(
            transcript,
            sessions,
            platform.officeClock().withZone(platform.books().zone()),
            platform.settings().publicUrl());
    this.channels = new Channels(platform, factories);
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
    return channels.remarks();
  }

  public Doors doors() {
    ReactToEvent reactToEvent = new ReactToEvent(office, platform.settings().groups().size());
    return new Doors(
        webhookDoor(),
        new ReactDoor(
            reactToEvent,
            platform.queue(),
            new EventMetrics(platform.metrics(), store, platform.books())),
        new SpeakDoor(deliver(reactToEvent)),
        new OfficeDoor(
            office,
            new CodeList(office, platform.settings().publicUrl()),
            platform.officeClock(),
            Wiring::chance),
        new TickDoor(office, platform),
        new AnnounceRanking(office),
        platform.officeClock());
  }

  /** The web chat is the product's own page, and always on. */
  private Map<String, Channel> channelsByName() {
    Map<String, Channel> byName = new LinkedHashMap<>();
    byName.put(web.name(), web);
    channels.connected().forEach(each -> byName.put(each.channel().name(), each.channel()));
    return byName;
  }

  private WebhookDoor webhookDoor() {
    TakeTurn takeTurn =
        new TakeTurn(new TakeMessage(office), platform.officeClock(), platform.sentLog());
    return new WebhookDoor(
        channels.byRoute(),
        takeTurn,
        new LazySite(platform.settings().publicUrl(), url -> site(takeTurn, url)),
        store,
        platform.keys());
  }

  private WebhookDoor.Site site(TakeTurn takeTurn, String publicUrl) {
    Pages pages =
        new Pages(
            new PageContext(
                office,
                takeTurn,
                web,
                transcript,
                sessions,
                channels.connected(),
                pictures(publicUrl)));
    return request ->
        pages
            .serve(request, platform.officeClock().instant())
            .orElseGet(() -> WebResponse.empty(404));
  }

  private Pictures pictures(String publicUrl) {
    PrintRoom printRoom =
        new PrintRoom(
            missing -> Log.info("print", "missing characters", "count", String.valueOf(missing)));
    NoticeSheets sheets = new NoticeSheets(office, publicUrl);
    return new NoticePictures(office, sheets, printRoom);
  }

  private DeliverNotification deliver(ReactToEvent reactToEvent) {
    return new DeliverNotification(
        store,
        platform.queue(),
        new DeliverNotification.Means(
            new ComposeMessage(office, platform.settings().groups()),
            reactToEvent,
            channelsByName(),
            pictures(platform.settings().publicUrl()),
            platform.sentLog(),
            platform.metrics()),
        platform.officeClock(),
        platform.realClock());
  }

  private static String chance() {
    byte[] bytes = new byte[16];
    // A new generator each time: one kept in a snapshot would be the same in every copy of it.
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
