package dev.pingyi.functions;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.core.app.ComposeMessage;
import dev.pingyi.core.app.ReactToEvent;
import dev.pingyi.core.app.TakeMessage;
import dev.pingyi.core.app.Tick;
import dev.pingyi.core.script.Office;
import dev.pingyi.core.store.Store;
import dev.pingyi.core.talk.Texts;
import dev.pingyi.functions.store.ItemStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The object graph, by hand: the only class that knows who needs whom. A channel is one line in
 * {@link #channels}.
 */
public final class Wiring {
  private static final SecureRandom CHANCE = new SecureRandom();

  private final Ground ground;
  private final Store store;
  private final Office office;
  private final Map<String, Channel> channels;
  private final List<String> remarks = new ArrayList<>();

  public Wiring(Ground ground) {
    this.ground = ground;
    this.store =
        new ItemStore(
            ground.table(), ground.books().zone(), ground.officeClock(), ground.realClock());
    this.office = new Office(store, ground.roster(), ground.books(), ground.keys(), new Texts());
    this.channels = channels();
  }

  /** The store behind the doors, for whoever shows what it holds. */
  public Store store() {
    return store;
  }

  public Office office() {
    return office;
  }

  /** One line for each channel that is off. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  public Doors doors() {
    ReactToEvent reactToEvent = new ReactToEvent(office, ground.settings().groups().size());
    return new Doors(
        webhookDoor(),
        new ReactDoor(reactToEvent, ground.queue()),
        new SpeakDoor(speaking(reactToEvent)),
        new OfficeDoor(office, ground.officeClock(), Wiring::chance, ground.settings().publicUrl()),
        new Tick(office),
        new AnnounceRanking(office),
        ground.officeClock());
  }

  private Map<String, Channel> channels() {
    return new LinkedHashMap<>();
  }

  private WebhookDoor webhookDoor() {
    Conversing conversing =
        new Conversing(new TakeMessage(office), ground.officeClock(), ground.journal());
    return new WebhookDoor(channels, conversing, this::page, store, ground.keys());
  }

  private WebResponse page(WebRequest request) {
    return request.path().equals("/health")
        ? WebResponse.json(200, "{\"ok\":true}")
        : WebResponse.empty(404);
  }

  private Speaking speaking(ReactToEvent reactToEvent) {
    return new Speaking(
        store,
        ground.queue(),
        new Speaking.Means(
            new ComposeMessage(office, ground.settings().groups()),
            reactToEvent,
            channels,
            (month, number) -> {
              throw new IllegalStateException("no pictures yet");
            },
            ground.journal()),
        ground.officeClock(),
        ground.realClock());
  }

  private static String chance() {
    byte[] bytes = new byte[16];
    CHANCE.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
