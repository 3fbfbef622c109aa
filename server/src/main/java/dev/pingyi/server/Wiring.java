package dev.pingyi.server;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.bot.telegram.TelegramChannel;
import dev.pingyi.bot.telegram.TelegramSettings;
import dev.pingyi.bot.web.Sessions;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.WebChannel;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.core.app.DeliverNotification;
import dev.pingyi.core.app.ReactToEvent;
import dev.pingyi.core.app.TakeMessage;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.notify.Channels;
import dev.pingyi.core.notify.OutboundMessage;
import dev.pingyi.core.notify.Pictures;
import dev.pingyi.core.store.Store;
import dev.pingyi.server.door.Doors;
import dev.pingyi.server.door.LazySite;
import dev.pingyi.server.door.OfficeDoor;
import dev.pingyi.server.door.ReactDoor;
import dev.pingyi.server.door.SpeakDoor;
import dev.pingyi.server.door.TakeTurn;
import dev.pingyi.server.door.TickDoor;
import dev.pingyi.server.door.WebhookDoor;
import dev.pingyi.server.office.CodeList;
import dev.pingyi.server.office.OfficeCommands;
import dev.pingyi.server.pages.NoticePictures;
import dev.pingyi.server.pages.NoticeSheets;
import dev.pingyi.server.pages.PageContext;
import dev.pingyi.server.pages.Pages;
import dev.pingyi.server.print.PrintRoom;
import dev.pingyi.server.store.ItemStore;
import dev.pingyi.server.store.TranscriptRecords;
import dev.pingyi.server.telemetry.EventMetrics;
import dev.pingyi.server.telemetry.Log;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The object graph, by hand: the only class that knows who needs whom. A channel is one line in
 * {@link #channels}.
 */
public final class Wiring {
  private final Platform platform;
  private final Store store;
  private final Office office;
  private final Transcript transcript;
  private final Sessions sessions;
  private final WebChannel web;
  private final Map<String, Channel> channels;
  private final List<String> remarks = new ArrayList<>();

  public Wiring(Platform platform) {
    this(platform, List.of());
  }

  /**
   * The graph with further channels.
   *
   * @param more channels besides those of the settings, such as a test's own
   */
  Wiring(Platform platform, List<Channel> more) {
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
    this.sessions =
        new Sessions(
            platform.keys(),
            Wiring::chance,
            platform.settings().isByTls(),
            account -> store.caller(account).memberIds(),
            platform.realClock());
    this.web =
        new WebChannel(
            transcript,
            sessions,
            platform.officeClock().withZone(platform.books().zone()),
            platform.settings().publicUrl());
    this.channels = channels();
    more.forEach(channel -> channels.put(channel.name(), channel));
    remarkOnDeafGroups();
  }

  private void remarkOnDeafGroups() {
    for (Address group : platform.settings().groups()) {
      String remark =
          "PINGYI_GROUPS has groups of " + group.channel() + ", which is off: they hear nothing.";
      if (!channels.containsKey(group.channel()) && !remarks.contains(remark)) {
        remarks.add(remark);
      }
    }
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

  /** One line for each channel that is off. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  public Doors doors() {
    return new Doors(
        webhookDoor(),
        new ReactDoor(
            new ReactToEvent(office, platform.settings().groups().size()),
            platform.queue(),
            new EventMetrics(platform.metrics(), store, platform.books())),
        new SpeakDoor(deliver(), platform.metrics(), platform.officeClock(), platform.realClock()),
        new OfficeDoor(
            new OfficeCommands(
                office, new CodeList(office, platform.settings().publicUrl()), Wiring::chance),
            platform.officeClock()),
        new TickDoor(office, platform.metrics(), platform.officeClock(), platform.realClock()),
        new AnnounceRanking(office),
        platform.officeClock());
  }

  private Map<String, Channel> channels() {
    Map<String, Channel> all = new LinkedHashMap<>();
    all.put(web.name(), web);
    telegram().ifPresent(channel -> all.put(channel.name(), channel));
    return all;
  }

  private Optional<Channel> telegram() {
    Settings settings = platform.settings();
    Optional<String> token = settings.get("PINGYI_TELEGRAM_TOKEN");
    Optional<String> secret = settings.get("PINGYI_TELEGRAM_SECRET");
    if (token.isEmpty() || secret.isEmpty()) {
      remarks.add(
          "Telegram is off: PINGYI_TELEGRAM_TOKEN and PINGYI_TELEGRAM_SECRET are not both set.");
      return Optional.empty();
    }
    return Optional.of(
        new TelegramChannel(
            new TelegramSettings(
                token.get(),
                secret.get(),
                settings.get("PINGYI_TELEGRAM_BOT").orElse(""),
                settings.get("PINGYI_TELEGRAM_API").orElse(""))));
  }

  private WebhookDoor webhookDoor() {
    TakeTurn takeTurn =
        new TakeTurn(new TakeMessage(office), platform.officeClock(), platform.sentLog());
    return new WebhookDoor(
        chatServices(),
        takeTurn,
        new LazySite(platform.settings().publicUrl(), url -> site(takeTurn, url)),
        office,
        platform.settings().isByTls());
  }

  private WebhookDoor.Site site(TakeTurn takeTurn, String publicUrl) {
    List<Channel> all = List.copyOf(channels.values());
    Pages pages =
        new Pages(
            new PageContext(office, takeTurn, web, transcript, sessions, all, pictures(publicUrl)));
    return request ->
        pages
            .serve(request, platform.officeClock().instant())
            .orElseGet(() -> WebResponse.empty(404));
  }

  /** Chat services post to their name; browsers use the pages' own address. */
  private Map<String, Channel> chatServices() {
    Map<String, Channel> byPath = new LinkedHashMap<>();
    channels.forEach((name, channel) -> byPath.put("/" + name, channel));
    byPath.remove("/" + web.name());
    return byPath;
  }

  private Pictures pictures(String publicUrl) {
    PrintRoom printRoom =
        new PrintRoom(
            missing -> Log.info("print", "missing characters", "count", String.valueOf(missing)));
    NoticeSheets sheets = new NoticeSheets(office, publicUrl);
    return new NoticePictures(office, sheets, printRoom);
  }

  private DeliverNotification deliver() {
    return new DeliverNotification(
        office,
        platform.settings().groups(),
        new DeliverNotification.Ports(
            platform.queue(),
            this::send,
            pictures(platform.settings().publicUrl()),
            platform.sentLog()));
  }

  private Optional<Channels.Answered> send(OutboundMessage message) {
    return Optional.ofNullable(channels.get(message.to().channel()))
        .map(channel -> channel.send(message))
        .map(delivery -> new Channels.Answered(delivery, platform.realClock().instant()));
  }

  private static String chance() {
    byte[] bytes = new byte[16];
    // A new generator each time: one kept in a snapshot would be the same in every copy of it.
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
