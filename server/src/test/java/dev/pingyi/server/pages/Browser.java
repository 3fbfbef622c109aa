package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without scripts: it keeps cookies, follows redirects and posts forms. */
public final class Browser {

  /** As browsers do it for pages without a referrer. */
  private static final Map<String, String> FORM_HEADERS =
      Map.of("content-type", "application/x-www-form-urlencoded", "origin", "null");

  private final WebOffice office;
  private final Map<String, String> cookies = new HashMap<>();
  private static final Pattern START =
      Pattern.compile("<button class=\"way\" name=\"start\" value=\"([^\"]*)\">");

  private String language = "zh-CN";
  private static final Pattern SWITCH = Pattern.compile("<a class=\"lang\" href=\"([^\"]*)\"");

  private String query = "";
  private String at = "/";
  private WebResponse last = WebResponse.empty(0);

  public Browser(WebOffice office) {
    this.office = office;
  }

  public Browser asking(String acceptLanguage) {
    language = acceptLanguage;
    return this;
  }

  /** Another browser with the same cookies and the same page, as they are now. */
  public Browser copy() {
    Browser copy = new Browser(office);
    copy.cookies.putAll(cookies);
    copy.last = last;
    return copy;
  }

  /** Follows the switch of the language, wherever it leads. */
  public Browser switchesLanguage() {
    Matcher link = SWITCH.matcher(text());
    assertThat(link.find()).isTrue();
    return opens(at + PageForms.unescaped(link.group(1)));
  }

  /** Opens an invitation and presses its button. */
  public Browser joins(String address) {
    return opens(address).presses();
  }

  /** Presses the only button of the page. */
  public Browser presses() {
    posts(start());
    return at.equals("/m/") ? opens("/m/talk?" + query) : this;
  }

  /** What pressing it would post. */
  public String form() {
    return PageForms.written(start());
  }

  private Map<String, String> start() {
    Map<String, String> fields = PageForms.hidden(forms().getFirst());
    Matcher button = START.matcher(text());
    assertThat(button.find()).isTrue();
    fields.put("start", PageForms.unescaped(button.group(1)));
    return fields;
  }

  /** Opens an address and follows where it leads. */
  public Browser opens(String address) {
    at = address.replaceFirst("[?#].*", "");
    query = address.replaceFirst("^[^?]*[?]?", "").replaceFirst("#.*", "");
    request("GET", address, Map.of(), "");
    if (status() == 303) {
      opens(last.headers().get("location"));
    }
    return this;
  }

  public WebResponse request(
      String method, String address, Map<String, String> headers, String body) {
    String[] parts = address.replaceFirst("#.*", "").split("\\?", 2);
    Map<String, String> all = new HashMap<>(headers);
    all.put("accept-language", language);
    all.put("host", "rate.example");
    Map<String, String> query = parts.length > 1 ? fields(parts[1]) : Map.of();
    last = office.answer(new WebRequest(method, parts[0], all, query, cookies, body));
    for (String cookie : last.cookies()) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return last;
  }

  /** Taps a button of the newest question that has one so labelled. */
  public Browser taps(String label) {
    String form = formWith(label);
    Map<String, String> fields = PageForms.hidden(form);
    fields.put("tap", PageForms.data(form, label));
    return posts(fields);
  }

  /**
   * Presses a button of a form with an address of its own, with what was written into its fields.
   */
  public Browser does(String label, Map<String, String> written) {
    String form = formWith(label);
    Map<String, String> fields = PageForms.hidden(form);
    fields.putAll(written);
    fields.put(PageForms.name(form, label), PageForms.data(form, label));
    String address = PageForms.unescaped(form.replaceFirst("(?s).*? action=\"([^\"]*)\".*", "$1"));
    WebResponse response = request("POST", address, FORM_HEADERS, PageForms.written(fields));
    return response.status() == 303 ? opens(response.headers().get("location")) : this;
  }

  /** The fields that a tap on the button would post. */
  public Map<String, String> tapOn(String label) {
    String form = formWith(label);
    Map<String, String> fields = PageForms.hidden(form);
    fields.put("tap", PageForms.data(form, label));
    return fields;
  }

  public Browser writes(String words) {
    Map<String, String> fields = PageForms.hidden(forms().getLast());
    fields.put("text", words);
    return posts(fields);
  }

  /** Posts a form to its own address and follows where that leads. */
  public Browser postsTo(String address, Map<String, String> fields) {
    request("POST", address, FORM_HEADERS, PageForms.written(fields));
    return status() == 303 ? opens(last.headers().get("location")) : this;
  }

  /** The first address on the page that begins so. */
  public String link(String begin) {
    Matcher link =
        Pattern.compile("\"(" + begin + "[^\"]*)\"").matcher(PageForms.unescaped(text()));
    assertThat(link.find()).as(begin).isTrue();
    return link.group(1);
  }

  public Browser posts(Map<String, String> fields) {
    String body = PageForms.written(fields);
    WebResponse response = request("POST", "/web/say", FORM_HEADERS, body);
    assertThat(response.status()).isEqualTo(303);
    return opens(response.headers().get("location"));
  }

  /** Calls as a script of the page would. */
  public JsonObject says(String json) {
    WebResponse response =
        request("POST", "/web/say", Map.of("content-type", "application/json"), json);
    assertThat(response.status()).isEqualTo(200);
    return JsonParser.parseString(text()).getAsJsonObject();
  }

  public JsonObject asks(String address) {
    request("GET", address, Map.of(), "");
    return JsonParser.parseString(text()).getAsJsonObject();
  }

  public Browser sees(String... words) {
    assertThat(PageForms.unescaped(text())).contains(words);
    return this;
  }

  public Browser seesNot(String words) {
    assertThat(PageForms.unescaped(text())).doesNotContain(words);
    return this;
  }

  /** Goes back to a page as it was kept. */
  public Browser shows(String page) {
    last = new WebResponse(200, Map.of(), List.of(), page.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Where it is, with its query. */
  public String address() {
    return query.isEmpty() ? at : at + "?" + query;
  }

  public int status() {
    return last.status();
  }

  public WebResponse response() {
    return last;
  }

  public String text() {
    return new String(last.body(), StandardCharsets.UTF_8);
  }

  /** The labels of all buttons that can be tapped now. */
  public List<String> buttons() {
    return PageForms.BUTTON
        .matcher(text())
        .results()
        .map(b -> PageForms.unescaped(b.group(2)))
        .toList();
  }

  private List<String> forms() {
    return PageForms.FORM.matcher(text()).results().map(MatchResult::group).toList();
  }

  private String formWith(String label) {
    return forms().reversed().stream()
        .filter(form -> !PageForms.data(form, label).isEmpty())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " among " + buttons()));
  }

  private static Map<String, String> fields(String query) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return fields;
  }
}
