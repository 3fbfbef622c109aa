package dev.pingyi.local;

import dev.pingyi.bot.ConnectedChannel;
import dev.pingyi.bot.web.WebChannel;
import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.core.app.DailyLists;
import dev.pingyi.core.app.DailyLook;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.local.console.GroupCall;
import dev.pingyi.local.console.OfficeTime;
import dev.pingyi.local.console.PageCall;
import dev.pingyi.local.run.NextDue;
import dev.pingyi.local.run.TriggeredDoors;
import dev.pingyi.server.Platform;
import dev.pingyi.server.Settings;
import dev.pingyi.server.Wiring;
import dev.pingyi.server.door.Doors;
import dev.pingyi.server.keys.KeysException;
import dev.pingyi.server.keys.KeysFile;
import dev.pingyi.server.office.CodeList;
import dev.pingyi.server.print.PosterText;
import dev.pingyi.server.roster.RosterException;
import dev.pingyi.server.roster.RosterFolder;
import dev.pingyi.server.telemetry.Metrics;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The product's own doors, wired as on AWS over what this machine offers. */
final class WiredProduct {
  /** The group in which the console shows the notices. */
  private static final Address CONSOLE_GROUP = new Address(WebChannel.NAME, GroupCall.NAME);

  private static final int KEY_BYTES = 32;

  private WiredProduct() {}

  static Product open(LocalContext context) {
    RosterFolder folder = roster(context.settings());
    RuleBooks books = RuleBooks.shipped(folder.calendar());
    Settings settings = settings(context);
    Keyring keys = keys(context.settings());
    Storage storage = Storage.open(context);
    OfficeTime time = new OfficeTime(books.zone(), context.clock());
    Wiring wiring =
        wired(
            new Platform(
                storage.table(),
                context.queue(),
                context.clock(),
                context.real(),
                keys,
                folder.roster(),
                books,
                settings,
                new OutboxLog(context.outbox(), time),
                Metrics.NONE));
    return product(wiring, storage, folder.roster(), settings);
  }

  /** The doors themselves, whose channels check their settings. */
  private static Wiring wired(Platform platform) {
    try {
      return new Wiring(platform);
    } catch (IllegalArgumentException e) {
      throw CannotStart.unusable("", e.getMessage());
    }
  }

  private static Product product(Wiring wiring, Storage storage, Roster roster, Settings settings) {
    Doors doors = wiring.doors();
    RuleBooks books = wiring.office().books();
    NextDue look = new DailyLook(wiring.office())::nextAfter;
    NextDue lists = new DailyLists(wiring.office())::nextAfter;
    AnnounceRanking announcements = new AnnounceRanking(wiring.office());
    return new Product(
        doors::webhook,
        doors::office,
        new TriggeredDoors(doors::react, doors::speak, doors::tick, doors::announce),
        storage.feed(),
        wiring.store(),
        wiring.transcript(),
        roster,
        new CodeList(wiring.office(), settings.publicUrl()),
        look.or(lists),
        (after, until) ->
            Optional.of(announcements.nextAfter(after)).filter(at -> !at.isAfter(until)),
        books,
        new NoticeText(wiring.office()),
        names(settings, wiring.services()),
        wiring.remarks(),
        storage.sweep(),
        storage.close());
  }

  private static RosterFolder roster(LocalSettings settings) {
    try {
      return settings.roster().map(RosterFolder::read).orElseGet(RosterFolder::demo);
    } catch (RosterException e) {
      throw CannotStart.unusable("PINGYI_ROSTER", e.getMessage());
    }
  }

  private static Settings settings(LocalContext context) {
    Map<String, String> all = new HashMap<>(context.settings().environment());
    URI url = context.settings().publicUrl().orElse(context.base());
    all.put("PINGYI_PUBLIC_URL", url.toString());
    try {
      return Settings.of(all, List.of(CONSOLE_GROUP));
    } catch (IllegalArgumentException e) {
      throw CannotStart.unusable("", e.getMessage());
    }
  }

  private static Keyring keys(LocalSettings settings) {
    try {
      if (settings.keys().isPresent()) {
        return KeysFile.read(settings.keys().get());
      }
      return settings.store() == LocalSettings.Kind.MEMORY
          ? freshKeys()
          : KeysFile.create(settings.data().resolve("keys.json"));
    } catch (KeysException e) {
      throw CannotStart.unusable("PINGYI_KEYS", e.getMessage());
    } catch (UncheckedIOException e) {
      throw CannotStart.because("The keys cannot be read or made: " + e.getMessage() + ".");
    }
  }

  /** What is only in memory needs keys no longer than that. */
  private static Keyring freshKeys() {
    SecureRandom chance = new SecureRandom();
    return new Keyring(chance.generateSeed(KEY_BYTES), Map.of(1, chance.generateSeed(KEY_BYTES)));
  }

  private static PageCall.Names names(Settings settings, List<ConnectedChannel> services) {
    return new PageCall.Names(
        new PosterText().office(),
        settings.publicUrl(),
        isReachable(URI.create(settings.publicUrl()).getHost()),
        services.stream().flatMap(service -> chat(service).stream()).toList());
  }

  private static Optional<PageCall.Chat> chat(ConnectedChannel service) {
    return service
        .channel()
        .link(PageCall.Chat.TOKEN)
        .map(
            link ->
                new PageCall.Chat(
                    service.factory().label(Language.ZH),
                    service.factory().label(Language.EN),
                    link));
  }

  /** Whether a phone could open the address: not if it means this machine to everybody. */
  private static boolean isReachable(String host) {
    try {
      return !InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      // A name that this machine does not know may still be one in the world.
      return true;
    }
  }
}
