package dev.pingyi.infra.localstack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pingyi.bot.telegram.StrictTelegram;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.functions.dynamo.DynamoClients;
import dev.pingyi.functions.dynamo.DynamoTable;
import dev.pingyi.server.keys.KeysFile;
import dev.pingyi.server.pages.NoticePictures;
import dev.pingyi.server.pages.NoticeSheets;
import dev.pingyi.server.pages.PublishedMonths;
import dev.pingyi.server.print.PrintRoom;
import dev.pingyi.server.roster.RosterFolder;
import dev.pingyi.server.store.ItemStore;
import dev.pingyi.server.store.NoticeCache;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** The deployed product, with a Telegram before it that lets no mistake pass. */
final class DeployedProduct implements AutoCloseable {
  static final long GROUP = -1001;

  static final String TOKEN = "42:TOKEN";
  static final String SECRET = "deployed-secret";

  private final Installation installation;
  private final Path keysFile;
  private final StrictTelegram telegram = StrictTelegram.start(TOKEN, "PingyiBot");
  private final ChatHost chatHost;
  private final Office office;
  private final DynamoTable table;
  private final SiteClient site;

  /**
   * A product whose doors do not have their settings yet.
   *
   * @param folder where its keys are made
   */
  DeployedProduct(Emulator emulator, Installation installation, Path folder) throws IOException {
    this.installation = installation;
    this.keysFile = folder.resolve("keys.json");
    this.chatHost = ChatHost.of(emulator, URI.create(telegram.api()).getPort());
    this.table =
        new DynamoTable(DynamoClients.at(emulator.endpoint()), Installation.named("items"));
    this.office = office(table, KeysFile.create(keysFile));
    this.site = new SiteClient(installation.address());
  }

  /** What the functions know, over their own table, for what happened before they were there. */
  private static Office office(DynamoTable table, Keyring keys) {
    RosterFolder roster = RosterFolder.demo();
    RuleBooks books = RuleBooks.shipped(roster.calendar());
    InstantSource clock = InstantSource.system();
    ItemStore store = new ItemStore(table, books.zone(), clock, clock);
    return new Office(store, roster.roster(), books, keys);
  }

  /** The operator fills the secret, takes the bot into the group and tells Telegram the address. */
  void opens() throws IOException {
    installation.isSet(settings(), Files.readString(keysFile));
    telegram.group(GROUP);
    telegram.webhook(installation.address().resolve("/telegram"), SECRET);
  }

  private Map<String, String> settings() {
    Map<String, String> all = new HashMap<>();
    all.put("PINGYI_TELEGRAM_TOKEN", TOKEN);
    all.put("PINGYI_TELEGRAM_SECRET", SECRET);
    all.put("PINGYI_TELEGRAM_BOT", "PingyiBot");
    all.put("PINGYI_TELEGRAM_API", chatHost.api());
    all.put("PINGYI_GROUPS", "telegram:" + GROUP);
    return all;
  }

  StrictTelegram telegram() {
    return telegram;
  }

  SiteClient site() {
    return site;
  }

  Office office() {
    return office;
  }

  EarlierRatings earlierRatings() {
    return new EarlierRatings(office);
  }

  int pointsOf(String unit) {
    int year = office.books().day(Instant.now()).getYear();
    return office.store().pointsBalance(unit, year).orElseThrow().points();
  }

  /** The picture of a category as it has to look: with the public address in its code. */
  byte[] picture(YearMonth month, int category) {
    // Who shows the page is not told where it is, but knows that function URLs are by TLS.
    String publicUrl = "https://" + installation.address().getAuthority();
    PrintRoom printRoom = new PrintRoom(missing -> {});
    PublishedMonths months = new PublishedMonths(office, new NoticeCache(table));
    return new NoticePictures(months, new NoticeSheets(office, publicUrl), printRoom)
        .of(month.toString(), category)
        .png();
  }

  /** The last month whose notice is due by now. */
  YearMonth lastMonthAnnounced() {
    Instant next = new AnnounceRanking(office).nextAfter(Instant.now());
    return office.books().month(next).minusMonths(2);
  }

  /** The printed code of a counter, as the operator lists them. */
  JsonObject sign(String counter) {
    return installation.office("signs.list").getAsJsonArray("signs").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(sign -> sign.get("counter").getAsString().equals(counter))
        .findFirst()
        .orElseThrow();
  }

  String code(String counter) {
    return sign(counter).get("token").getAsString();
  }

  TelegramPhone citizen(long id) {
    return new TelegramPhone(telegram.user(id));
  }

  /** Somebody opens a new invitation of the office; {@code where} is area or unit, as needed. */
  TelegramPhone joins(long id, String role, String where, String place) {
    String name = role + " of " + place;
    String invitation =
        installation
            .office("members.invite", "name", name, "role", role, where, place)
            .get("invitation")
            .getAsString();
    return citizen(id).opens(invitation).sees("欢迎，您已加入");
  }

  @Override
  public void close() {
    site.close();
    chatHost.close();
    telegram.close();
  }
}
