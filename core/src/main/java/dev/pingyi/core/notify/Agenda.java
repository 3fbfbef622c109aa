package dev.pingyi.core.notify;

import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one person of the office was told lately, and what waits to be told. It stays small, however
 * much there is: of many things only the number is kept, and what is said is drawn from how things
 * stand then.
 *
 * @param account the keyed hash of the person's account
 * @param said what is counted of this hour and day
 * @param waiting the first of what waits
 * @param more how much more waits
 * @param listed the last list that was told
 * @param inList what waited for it, and is said with it
 * @param dueAt when what waits may be told; {@link #NEVER} while nothing does
 */
public record Agenda(
    String account,
    long version,
    Said said,
    List<Waiting> waiting,
    int more,
    String listed,
    InList inList,
    Instant dueAt) {
  public static final Instant NEVER = Instant.EPOCH;

  /** More than a digest names: some of it may be done when it is told. */
  private static final int KEPT = 12;

  /** With whom nobody is, nobody else finds: so many of these are kept by name. */
  private static final int NOBODY_KEPT = 40;

  private static final Set<Topic> ON_DESK =
      EnumSet.of(
          Topic.NEW, Topic.REFERRED, Topic.ASSIGNED, Topic.UPHELD, Topic.REMINDER, Topic.OVERDUE);

  /**
   * What was said.
   *
   * @param hour the hour that is counted
   * @param things of how many things, one by one or together
   * @param messages which messages
   * @param foretold what falls due in it and was told with what fell due before
   * @param day the day that is counted
   * @param onDay how many messages to the person as a supervisor
   */
  public record Said(
      Instant hour,
      int things,
      List<String> messages,
      List<String> foretold,
      LocalDate day,
      int onDay) {
    static final Said NOTHING = new Said(NEVER, 0, List.of(), List.of(), LocalDate.EPOCH, 0);

    public Said {
      messages = List.copyOf(messages);
      foretold = List.copyOf(foretold);
    }

    /** What was counted before this hour and day is over. */
    private Said next(Instant now, LocalDate today) {
      Instant thisHour = now.truncatedTo(ChronoUnit.HOURS);
      int before = day.equals(today) ? onDay : 0;
      return hour.equals(thisHour)
          ? new Said(hour, things, messages, foretold, today, before)
          : new Said(thisHour, 0, List.of(), List.of(), today, before);
    }

    private Said and(int count, List<String> coming) {
      return new Said(hour, things + count, messages, plus(foretold, coming), day, onDay);
    }

    private Said message(String id, boolean asSupervisor) {
      int then = onDay + (asSupervisor ? 1 : 0);
      return new Said(hour, things, plus(messages, List.of(id)), foretold, day, then);
    }

    private static List<String> plus(List<String> some, List<String> others) {
      return Stream.concat(some.stream(), others.stream()).toList();
    }
  }

  /**
   * Something to be told.
   *
   * @param post the key of the post on which the member is told of it
   * @param by the end of the promise, by which it is urgent
   * @param id of the notification that waits
   */
  public record Waiting(
      Topic topic, String subject, String member, String post, Instant by, String id) {
    private static final int PARTS = 6;

    private static final Comparator<Waiting> MOST_URGENT_FIRST =
        Comparator.comparing((Waiting one) -> one.topic != Topic.NOBODY).thenComparing(Waiting::by);

    static Waiting of(String line) {
      String[] parts = line.split("\\|", PARTS);
      return new Waiting(
          Topic.valueOf(parts[0]), parts[1], parts[2], parts[3], Instant.parse(parts[4]), parts[5]);
    }

    /** As a text. */
    public String line() {
      return topic + "|" + subject + "|" + member + "|" + post + "|" + by + "|" + id;
    }

    public boolean isForSupervisor() {
      return Post.roleOf(post) == Role.SUPERVISOR;
    }

    /** Whether the list of what lies with the person says it. */
    private boolean isOnDesk() {
      return !isForSupervisor() && ON_DESK.contains(topic);
    }

    private boolean isSame(Waiting other) {
      return topic == other.topic && subject.equals(other.subject);
    }
  }

  /** What a list takes along, and how much more of which only the number was kept. */
  public record InList(List<Waiting> waiting, int more) {
    static final InList NOTHING = new InList(List.of(), 0);

    public InList {
      waiting = List.copyOf(waiting);
    }
  }

  public Agenda {
    waiting = List.copyOf(waiting);
  }

  /** Of somebody who was never told anything. */
  public static Agenda of(String account) {
    return new Agenda(account, 0, Said.NOTHING, List.of(), 0, "", InList.NOTHING, NEVER);
  }

  /** Many in one text, a line each. */
  public static String lines(List<Waiting> waiting) {
    return String.join("\n", waiting.stream().map(Waiting::line).toList());
  }

  public static List<Waiting> read(String lines) {
    return lines.lines().map(Waiting::of).toList();
  }

  /** As it is to be replaced at an instant. */
  public Agenda next(Instant now, LocalDate today) {
    return new Agenda(
        account, version + 1, said.next(now, today), waiting, more, listed, inList, dueAt);
  }

  public Instant nextHour() {
    return said.hour().plus(Duration.ofHours(1));
  }

  public int count() {
    return waiting.size() + more;
  }

  /** One message more was said. */
  public Agenda told(String id, boolean asSupervisor) {
    return with(said.message(id, asSupervisor));
  }

  /** So many things more are told in this hour; those that come in it are told with them. */
  public Agenda telling(int count, List<Waiting> coming) {
    return with(said.and(count, coming.stream().map(Waiting::subject).toList()));
  }

  private Agenda with(Said after) {
    return new Agenda(account, version, after, waiting, more, listed, inList, dueAt);
  }

  /** Waits until {@code due} at the latest; {@code unnamed} more of it only by number. */
  public Agenda with(List<Waiting> late, int unnamed, Instant due) {
    List<Waiting> all = new ArrayList<>(waiting);
    late.stream().filter(one -> all.stream().noneMatch(one::isSame)).forEach(all::add);
    List<Waiting> named = mostUrgent(all);
    int number = more + unnamed + all.size() - named.size();
    Instant next = dueAt.equals(NEVER) || due.isBefore(dueAt) ? due : dueAt;
    return new Agenda(account, version, said, named, number, listed, inList, next);
  }

  /** As much of it as is kept by name. */
  public static List<Waiting> mostUrgent(List<Waiting> all) {
    long nobodies = all.stream().filter(one -> one.topic() == Topic.NOBODY).count();
    return all.stream()
        .sorted(Waiting.MOST_URGENT_FIRST)
        .limit(Math.max(KEPT, Math.min(NOBODY_KEPT, nobodies)))
        .toList();
  }

  /** Only this waits now. */
  public Agenda waitingFor(List<Waiting> left, int unnamed, Instant due) {
    boolean none = left.isEmpty() && unnamed == 0;
    return new Agenda(account, version, said, left, unnamed, listed, inList, none ? NEVER : due);
  }

  /** A list is told. */
  public Agenda listed(String list) {
    return new Agenda(account, version, said, waiting, more, list, inList, dueAt);
  }

  /**
   * The list of the morning is told, and with it what waited for it and not for this moment.
   *
   * @param forAll whether it is all that is said of what lies with the person
   */
  public Agenda morning(String list, boolean forAll, Instant now) {
    List<Waiting> others = waiting.stream().filter(one -> !forAll || !one.isOnDesk()).toList();
    List<Waiting> with =
        others.stream().filter(one -> dueAt.isAfter(now) && one.isForSupervisor()).toList();
    List<Waiting> left = others.stream().filter(one -> !with.contains(one)).toList();
    boolean all = left.isEmpty() && !waiting.isEmpty();
    InList taken = new InList(with, all && !with.isEmpty() ? more : 0);
    return new Agenda(account, version, said, waiting, more, list, taken, dueAt)
        .waitingFor(left, all ? 0 : more, dueAt);
  }
}
