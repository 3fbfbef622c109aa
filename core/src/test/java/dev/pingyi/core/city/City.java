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
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.MemoryStore;
import dev.pingyi.core.store.Store;
import dev.pingyi.events.EventEnvelope;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The whole product in memory, with a clock moved by hand. What happens is reacted to at once, and
 * every event and every notification is delivered twice: only the first delivery may show.
 */
public final class City {
  private final Keyring keys = Fixtures.keys();
  private final Commits commits = new Commits();
  private final Store plain;
  private final Store store;
  private final Group group = new Group();
  private final Listeners listeners = new Listeners();
  private final Map<String, Person> people = new HashMap<>();
  private final Dispatch dispatch = new Dispatch(this);
  private final CityClock clock;
  private Office office;
  private int causes;

  private City(Instant now, Kept kept) {
    this.plain = kept.open(Fixtures.OFFICE, this::now);
    this.store = commits.watching(plain);
    this.office = new Office(store, CityRoster.roster(), RuleBooks.shipped(List.of()), keys);
    this.clock = new CityClock(this, now);
  }

  /** A city on the day and minute of the office's clock, like {@code 2026-11-23T09:00}. */
  public static City at(String officeTime) {
    return on(MemoryStore::new, officeTime);
  }

  /** The same in a store of another kind. */
  public static City on(Kept kept, String officeTime) {
    return new City(Fixtures.at(officeTime), kept);
  }

  public Instant now() {
    return clock.now();
  }

  public Store store() {
    return plain;
  }

  /** What has happened, in order, but for the first {@code n}. */
  public List<EventEnvelope> eventsAfter(int n) {
    return commits.eventsAfter(n);
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

  /** Events but for those of flags, which come of others, and of lists, which come of the clock. */
  public int events() {
    return (int) eventsAfter(0).stream().filter(e -> !Dispatch.isBesides(e.event())).count();
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
    return new CounterCodes(keys).token(new CounterCode(counter, issue(counter), ""));
  }

  /** The short code under it. */
  public String typed(String counter) {
    return TypedCode.of(keys, office.roster().counter(counter).orElseThrow(), issue(counter))
        .text();
  }

  private int issue(String counter) {
    return store.codeIssue(counter).map(s -> s.issue()).orElse(1);
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

  /** Whoever wants to see what people see. */
  public Listeners listeners() {
    return listeners;
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

  void delivers(Notification notification, ComposedMessage outgoing) {
    listeners.spoken(notification, outgoing);
    if (outgoing.to().channel().equals("group")) {
      group.hears(outgoing);
      listeners.seen("group", outgoing.reply());
    } else {
      person(outgoing.to().id(), Language.ZH).hears(outgoing.reply(), now());
    }
  }

  private Person person(String name, Language language) {
    return people.computeIfAbsent(name, _ -> new Person(this, name, language));
  }
}
