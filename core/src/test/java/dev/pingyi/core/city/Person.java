package dev.pingyi.core.city;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a chat: says things, taps buttons, and sees what is said. */
public final class Person {
  /** What is written where the words do not matter. */
  public static final String WORDS = "已看过录像和登记，情况清楚";

  private static final Pattern REFERENCE = Pattern.compile("PY(-[2-9A-HJKMNP-TV-Z]{4}){3}");

  /** One message on the screen. */
  public record Message(Instant at, Reply reply) {}

  private final City city;
  private final String name;
  private final Language language;
  private final List<Message> screen = new ArrayList<>();
  private int read;

  Person(City city, String name, Language language) {
    this.city = city;
    this.name = name;
    this.language = language;
  }

  public Address address() {
    return new Address("web", name);
  }

  Language language() {
    return language;
  }

  public String account() {
    return city.office().keys().account("web", name);
  }

  public Person scans(String counter) {
    return opens(city.code(counter));
  }

  /** Scans a counter to rate it, once more if need be. */
  public Person visits(String counter) {
    scans(counter);
    return labels().contains("再评一次") ? taps("再评一次") : this;
  }

  /** Rates badly and leaves a number, so that the office can call. */
  public Person complains(String counter) {
    visits(counter).taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成").taps("跳过");
    return writes("13800000000").taps("随时");
  }

  /** Opens a link with a token: a printed code or an invitation. */
  public Person opens(String token) {
    return says(new Said.Start(token));
  }

  public Person writes(String text) {
    return says(new Said.Text(text));
  }

  public Person sharesPhone(String number) {
    return says(new Said.Phone(number, true));
  }

  /** Taps the newest button with this label. */
  public Person taps(String label) {
    return says(new Said.Tap(button(label).data()));
  }

  /** Taps the newest button with this label and writes the words that it asks for. */
  public Person does(String label) {
    return taps(label).writes(WORDS);
  }

  /** Taps a button seen earlier, or one of somebody else. */
  public Person taps(Button button) {
    return says(new Said.Tap(button.data()));
  }

  public Person says(Said said) {
    hears(city.takes(this, said).reply(), city.now());
    city.settle();
    return this;
  }

  /** Says the same twice, as chat services do, with something happening between. */
  public List<Reply> saysTwiceWith(Said said, Runnable between) {
    Inbound inbound = new Inbound(city.cause(), address(), language, said);
    Reply first = city.takes(inbound).reply();
    hears(first, city.now());
    city.settle();
    between.run();
    return List.of(first, city.takes(inbound).reply());
  }

  void hears(Reply reply, Instant at) {
    if (reply.kind() != Reply.Kind.SILENCE) {
      screen.add(new Message(at, reply));
      city.listeners().seen(name, reply);
    }
  }

  /** The newest message says so. */
  public Person sees(String words) {
    assertThat(text()).contains(words);
    read = screen.size();
    return this;
  }

  /** One of the messages since the last look says so. */
  public Person saw(String words) {
    assertThat(unread()).anyMatch(text -> text.contains(words));
    return this;
  }

  public Person sawNothing() {
    assertThat(unread()).isEmpty();
    return this;
  }

  /** How many messages since the last look say so. */
  public long timesSaw(String words) {
    return unread().stream().filter(text -> text.contains(words)).count();
  }

  /** When something was said, oldest first. */
  public List<Instant> heardAt() {
    return screen.stream().map(Message::at).toList();
  }

  /** All that was ever on the screen. */
  public String everything() {
    return String.join("\n", screen.stream().map(m -> m.reply().text()).toList());
  }

  public Person looksAway() {
    read = screen.size();
    return this;
  }

  public String text() {
    return latest().text();
  }

  public Reply latest() {
    assertThat(screen).as("messages of " + name).isNotEmpty();
    return screen.getLast().reply();
  }

  /** When something with these words was first said. */
  public Instant sawAt(String words) {
    return screen.stream()
        .filter(m -> m.reply().text().contains(words))
        .map(Message::at)
        .findFirst()
        .orElseThrow();
  }

  /** The last reference on the screen. */
  public String reference() {
    Matcher found = REFERENCE.matcher(everything());
    String last = "";
    while (found.find()) {
      last = found.group();
    }
    assertThat(last).as("a reference seen by " + name).isNotEmpty();
    return last;
  }

  public List<String> labels() {
    return buttons(latest()).stream().map(Button::label).toList();
  }

  /** All buttons ever seen, newest last. */
  public List<Button> buttons() {
    return screen.stream().flatMap(m -> buttons(m.reply()).stream()).toList();
  }

  /** Those of the newest messages, so many of them. */
  public List<Button> newest(int messages) {
    return screen.subList(Math.max(0, screen.size() - messages), screen.size()).stream()
        .flatMap(m -> buttons(m.reply()).stream())
        .toList();
  }

  /** The newest button with exactly this label, else the newest that contains it. */
  public Button button(String label) {
    return find(label, true)
        .or(() -> find(label, false))
        .orElseThrow(
            () -> new AssertionError("no button " + label + " for " + name + ": " + text()));
  }

  private Optional<Button> find(String label, boolean exactly) {
    return screen.reversed().stream()
        .flatMap(m -> buttons(m.reply()).stream())
        .filter(b -> exactly ? b.label().equals(label) : b.label().contains(label))
        .findFirst();
  }

  private List<String> unread() {
    return screen.subList(read, screen.size()).stream().map(m -> m.reply().text()).toList();
  }

  private static List<Button> buttons(Reply reply) {
    return reply.rows().stream().flatMap(List::stream).toList();
  }
}
