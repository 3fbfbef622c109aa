package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.BundleActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Due;
import dev.pingyi.core.complaint.Opening;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.desk.WorkList;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.systemic.SystemicIssue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What waited to be told to a person and is still so, the most urgent first. */
public final class Waited {
  /**
   * One of them.
   *
   * @param subject a complaint, a flag, or anything else
   * @param message what would be said of it alone
   */
  public record Single(Topic topic, String subject, Member member, Reply message) {
    private boolean isNobody() {
      return topic == Topic.NOBODY;
    }

    private String tag() {
      return CaseLines.tag(message.text());
    }

    private String firstLine() {
      return message.text().lines().findFirst().orElse("");
    }
  }

  /**
   * @param place where it is, for whoever watches over many places; else nothing
   */
  private record Line(Instant by, Place place, Consumer<CaseLines> add) {
    private static final Comparator<Line> MOST_URGENT_FIRST = Comparator.comparing(Line::by);

    private Line(Instant by, Consumer<CaseLines> add) {
      this(by, Place.NONE, add);
    }
  }

  private record Place(String area, String unit) {
    private static final Place NONE = new Place("", "");
  }

  private final Office office;
  private final List<Member> posts;
  private final List<Single> singles;
  private final int more;
  private final Instant now;

  /**
   * @param posts all posts of the person
   * @param more how much more waited, of which only the number was kept
   */
  public Waited(Office office, List<Member> posts, List<Single> singles, int more, Instant now) {
    this.office = office;
    this.posts = posts;
    this.singles = singles;
    this.more = more;
    this.now = now;
  }

  int count() {
    return singles.size() + more;
  }

  /**
   * Without what the report of all that is late says, and what has no name and is most likely so.
   */
  Waited besidesReport() {
    List<Single> others =
        singles.stream()
            .filter(s -> s.topic() != Topic.OVERDUE || Breach.isReference(s.subject()))
            .filter(s -> s.topic() != Topic.ACCOUNTABILITY_OVERDUE)
            .toList();
    return new Waited(office, posts, others, others.isEmpty() ? 0 : more, now);
  }

  /** All of it in one message; empty if nothing is still so. */
  public Optional<Reply> digest() {
    if (count() == 0) {
      return Optional.empty();
    }
    if (count() == 1 && !singles.isEmpty()) {
      return Optional.of(singles.getFirst().message());
    }
    Member first = posts.getFirst();
    CaseLines lines = new CaseLines(office, first.account(), Language.of(first.language()), now);
    boolean cut = count() > most();
    lines.say(cut ? ListPhrase.DIGEST_MOST_URGENT : ListPhrase.DIGEST, count(), most());
    add(lines);
    return Optional.of(lines.reply());
  }

  /** As many of them as a digest names. */
  void add(CaseLines lines) {
    List<Line> all = new ArrayList<>();
    singles.forEach(single -> all.add(line(single)));
    if (all.size() < most() && more > 0) {
      // Of the others only the number was kept.
      Set<String> named = new HashSet<>(singles.stream().map(Single::subject).toList());
      new WorkList(office)
          .of(posts, now).stream()
              .filter(e -> !e.isFlood() && !named.contains(e.reference()))
              .limit(most() - all.size())
              .forEach(e -> all.add(new Line(e.dueAt(), place(e), line -> line.add("", e))));
    }
    // What nobody holds is on nobody's list: it is named.
    long room = Math.max(most(), singles.stream().filter(Single::isNobody).count());
    List<Line> first = all.stream().sorted(Line.MOST_URGENT_FIRST).limit(room).toList();
    byPlace(first, lines);
    if (count() > first.size()) {
      lines.say(ListPhrase.MORE, count() - first.size());
    }
  }

  /** What is a supervisor's by area and unit, the place of the most urgent first. */
  private static void byPlace(List<Line> first, CaseLines lines) {
    Map<String, Map<String, List<Line>>> areas =
        first.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.place().area(),
                    LinkedHashMap::new,
                    Collectors.groupingBy(
                        line -> line.place().unit(), LinkedHashMap::new, Collectors.toList())));
    areas.forEach(
        (area, units) -> {
          if (!area.isEmpty()) {
            lines.say(ListPhrase.AREA, area, units.values().stream().mapToInt(List::size).sum());
          }
          units.values().forEach(unit -> unit.forEach(line -> line.add().accept(lines)));
        });
  }

  private static Place place(Entry entry) {
    return entry.member().post().role() == Role.SUPERVISOR
        ? new Place(entry.row().place().area(), entry.row().place().unit())
        : Place.NONE;
  }

  private int most() {
    return office.books().inForce(now).staff().digestAbove();
  }

  private Line line(Single single) {
    if (Breach.isReference(single.subject()) || SystemicIssue.isReference(single.subject())) {
      String text = single.firstLine() + " " + single.subject();
      Instant by = single.isNobody() ? Instant.MIN : Instant.MAX;
      return new Line(by, lines -> lines.add(text, single.subject()));
    }
    if (Flag.isReference(single.subject())) {
      return office
          .store()
          .flags()
          .flag(single.subject())
          .map(flag -> line(single, flag))
          .orElseGet(() -> line(single.firstLine()));
    }
    return office
        .store()
        .complaint(single.subject())
        .map(complaint -> line(single, complaint))
        .map(line -> single.isNobody() ? new Line(Instant.MIN, line.place(), line.add()) : line)
        .orElseGet(() -> line(single.firstLine()));
  }

  private static Line line(Single single, Complaint complaint) {
    Role role = single.member().post().role();
    Instant by =
        complaint
            .beside(TopicDuty.of(single.topic()))
            .map(Due::by)
            .orElseGet(() -> Due.endOf(complaint, role));
    String tag = single.tag();
    Opening opening = complaint.file().opening();
    Place place = role == Role.SUPERVISOR ? new Place(opening.area(), opening.unit()) : Place.NONE;
    return new Line(by, place, lines -> lines.add(tag, complaint, by, role));
  }

  /** A flood is as urgent as the first of it; any other flag has no time. */
  private Line line(Single single, Flag flag) {
    List<Complaint> open =
        flag.kind().isFlood() ? new BundleActions(office).of(flag, single.member()) : List.of();
    Instant by = open.stream().flatMap(c -> c.promisedBy().stream()).findFirst().orElse(flag.at());
    boolean watches = single.member().post().role() == Role.SUPERVISOR;
    return new Line(
        flag.kind().isFlood() ? by : Instant.MAX,
        watches ? new Place(flag.area(), "") : Place.NONE,
        lines -> lines.add(single.tag(), flag, open.size()));
  }

  private static Line line(String text) {
    return new Line(Instant.EPOCH, lines -> lines.add(text));
  }
}
