package dev.pingyi.core.city;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.action.CodeActions;
import dev.pingyi.core.action.MemberActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.app.TakeMessage;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.code.TypedCode;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.MemoryStore;
import dev.pingyi.core.store.Store;
import dev.pingyi.events.FlagEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/**
 * The whole product in memory, with a clock moved by hand. What happens is reacted to at once, and
 * every event and every notification is delivered twice: only the first delivery may show.
 */
public final class City {
  private final Keyring keys = new Keyring(bytes(7), Map.of(1, bytes(9)));
  private final MemoryStore memory = new MemoryStore(Fixtures.OFFICE, this::now);
  private final Commits commits = new Commits();
  private final Store store = commits.watching(memory);
  private final Group group = new Group();
  private final Map<String, Person> people = new HashMap<>();
  private final Dispatch dispatch = new Dispatch(this);
  private final CityClock clock;
  private Office office;
  private int causes;
  private BiConsumer<String, Reply> ear = (name, reply) -> {};

  private City(Instant now) {
    this.office = new Office(store, CityRoster.roster(), RuleBooks.shipped(List.of()), keys);
    this.clock = new CityClock(this, now);
  }

  /** A city on the day and minute of the office's clock, like {@code 2026-11-23T09:00}. */
  public static City at(String officeTime) {
    return new City(Fixtures.at(officeTime));
  }

  public Instant now() {
    return clock.now();
  }

  public MemoryStore store() {
    return memory;
  }

  /** What was committed last. */
  public Decision lastDecision() {
    return commits.last();
  }

  /** How often something was committed since {@link #countsFromNow}. */
  public int commits() {
    return commits.count();
  }

  public void countsFromNow() {
    commits.forget();
  }

  /** Events but for those of flags, which come of others. */
  public int events() {
    return (int)
        memory.eventsAfter(0).stream().filter(e -> !(e.event() instanceof FlagEvent)).count();
  }

  public Office office() {
    return office;
  }

  public Group group() {
    return group;
  }

  /** The roster is read again, and some of it is gone. */
  public void changesRosterTo(Roster roster) {
    office = new Office(store, roster, office.books(), keys);
  }

  /** The office works by other numbers from now on. */
  public void changesBooksTo(RuleBooks books) {
    office = new Office(store, office.roster(), books, keys);
  }

  public Person citizen(String name) {
    return person(name, Language.ZH);
  }

  public Person visitor(String name) {
    return person(name, Language.EN);
  }

  /** Somebody is invited into a post and joins by the invitation. */
  public Person joins(String name, Post post) {
    Person person = person(name, Language.ZH);
    person.opens(invitation(name, post));
    return person;
  }

  public String invitation(String name, Post post) {
    String nonce = name + "/" + post.key() + "/" + causes++;
    return did(new MemberActions(office).invite(name, post, nonce, now()));
  }

  /** The printed codes of a counter are revoked. */
  public int revokes(String counter) {
    return did(new CodeActions(office).revoke(counter, OptionalInt.empty(), now()));
  }

  /** Makes true what was decided; a refusal is a mistake of the test. */
  public <T> T did(Outcome<T> outcome) {
    return outcome.either(
        done -> {
          store.commit(done.decision());
          return done.result();
        },
        refused -> {
          throw new AssertionError(refused.sentence());
        });
  }

  /** The token in the printed code of a counter. */
  public String code(String counter) {
    int issue = store.codeIssue(counter).map(s -> s.issue()).orElse(1);
    return new CounterCodes(keys).token(new CounterCode(counter, issue, ""));
  }

  /** The short code under it. */
  public String typed(String counter) {
    int issue = store.codeIssue(counter).map(s -> s.issue()).orElse(1);
    return TypedCode.of(keys, office.roster().counter(counter).orElseThrow(), issue).text();
  }

  public Complaint complaint(String reference) {
    return store.complaint(reference).orElseThrow();
  }

  public int pointsOf(String unit) {
    int year = office.books().day(now()).getYear();
    return store
        .pointsBalance(unit, year)
        .map(head -> head.points())
        .orElse(office.books().ofYear(year).points().start());
  }

  /** The clock moves on by minutes, and in each of them what is due is done. */
  public void passes(Duration time) {
    clock.until(now().plus(time));
  }

  /** The clock moves on to a time of the office's clock. */
  public void until(String officeTime) {
    clock.until(Fixtures.at(officeTime));
  }

  /** The clock jumps: nothing ran meanwhile. Then one tick. */
  public void isDownFor(Duration time) {
    clock.jumpsTo(now().plus(time));
  }

  /** The announcement runs, due or not. */
  public void announces() {
    clock.announces();
  }

  /** Whoever sees something, {@code listener} learns of it. */
  void overhears(BiConsumer<String, Reply> listener) {
    ear = listener;
  }

  void seen(String name, Reply reply) {
    ear.accept(name, reply);
  }

  /** Nothing is spoken until further notice; notifications wait. */
  public void holdsItsTongue() {
    dispatch.holdsItsTongue();
  }

  public void speaksAgain() {
    dispatch.speaksAgain();
  }

  /** A message with a new cause. */
  TakeMessage.Answer takes(Person from, Said said) {
    return takes(new Inbound("test:" + causes++, from.address(), from.language(), said));
  }

  /** A message that may have been taken before. */
  TakeMessage.Answer takes(Inbound inbound) {
    return new TakeMessage(office).take(inbound, now());
  }

  String cause() {
    return "test:" + causes++;
  }

  /** What has happened is reacted to, and what is owed for it is spoken. */
  public void settle() {
    dispatch.settle();
  }

  void delivers(ComposedMessage outgoing) {
    if (outgoing.to().channel().equals("group")) {
      group.hears(outgoing);
      seen("group", outgoing.reply());
    } else {
      person(outgoing.to().id(), Language.ZH).hears(outgoing.reply(), now());
    }
  }

  private Person person(String name, Language language) {
    return people.computeIfAbsent(name, _ -> new Person(this, name, language));
  }

  private static byte[] bytes(int value) {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
