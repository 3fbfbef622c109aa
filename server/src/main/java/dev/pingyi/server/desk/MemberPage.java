package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.action.DismissMember;
import dev.pingyi.core.action.LeaveActions;
import dev.pingyi.core.action.MemberList;
import dev.pingyi.core.action.MemberList.Filter;
import dev.pingyi.core.action.MemberScope;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.roster.Leave;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.StaffStore.Place;
import dev.pingyi.server.pages.PageResponse;
import dev.pingyi.server.pages.PostName;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the people of the office, for whoever is over them: leave, replacement, dismissal. */
final class MemberPage implements DeskPage {
  static final Pattern PATH = Pattern.compile("/m/member/([A-Za-z0-9_-]{1,60})");

  private static final int NOT_DONE = 422;
  private static final String BETWEEN = " ";

  private final DeskFrame frame;

  MemberPage(DeskFrame frame) {
    this.frame = frame;
  }

  static String path(Member member) {
    return path(member.id());
  }

  static String path(String member) {
    return "/m/member/" + member;
  }

  @Override
  public boolean hasForm() {
    return true;
  }

  @Override
  public PageResponse show(DeskVisit visit, WebRequest request) {
    return member(visit, request)
        .map(member -> page(visit, request, member, Map.of(), ""))
        .orElseGet(() -> new RefusedPage(frame).ofPost(visit, request));
  }

  @Override
  public PageResponse take(DeskVisit visit, WebRequest request, Map<String, String> fields) {
    return member(visit, request)
        .map(member -> take(visit, request, member, fields))
        .orElseGet(() -> new RefusedPage(frame).ofPost(visit, request));
  }

  private PageResponse take(
      DeskVisit visit, WebRequest request, Member member, Map<String, String> fields) {
    LeaveActions leaves = new LeaveActions(visit.office());
    Place place = place(member);
    if (fields.containsKey("dismissed")) {
      Outcome<Member> left =
          visit
              .office()
              .deciding(
                  () ->
                      new DismissMember(visit.office()).dismiss(place, visit.actor(), visit.now()));
      return left.either(
          done ->
              PageResponse.seeOther(
                  visit.to(
                      MembersPage.PATH,
                      visit.say(MemberDeskPhrase.DISMISSED, done.result().name()))),
          refused -> page(visit, request, member, fields, MemberRefusals.of(visit, refused)));
    }
    if (fields.containsKey("end")) {
      String reference = fields.get("end");
      return visit
          .office()
          .deciding(() -> leaves.end(reference, visit.actor(), visit.now()))
          .either(
              _ -> done(visit, member, MemberDeskPhrase.LEAVE_ENDED),
              refused -> page(visit, request, member, fields, MemberRefusals.of(visit, refused)));
    }
    if (!fields.containsKey("leave")) {
      return page(visit, request, member, fields, "");
    }
    Optional<LeaveActions.Days> days = days(fields);
    if (days.isEmpty()) {
      return page(visit, request, member, fields, visit.say(MemberDeskPhrase.NO_DAY));
    }
    return visit
        .office()
        .deciding(
            () ->
                leaves.enterOrChange(
                    place, fields.get("leave"), days.get(), visit.actor(), visit.now()))
        .either(
            _ -> done(visit, member, MemberDeskPhrase.LEAVE_ENTERED),
            refused -> page(visit, request, member, fields, MemberRefusals.of(visit, refused)));
  }

  private static PageResponse done(DeskVisit visit, Member member, MemberDeskPhrase told) {
    return PageResponse.seeOther(visit.to(path(member), visit.say(told, member.name())));
  }

  private static Optional<LeaveActions.Days> days(Map<String, String> fields) {
    try {
      String[] by = fields.getOrDefault("by", "").split(BETWEEN, 2);
      return Optional.of(
          new LeaveActions.Days(
              LocalDate.parse(fields.getOrDefault("from", "")),
              LocalDate.parse(fields.getOrDefault("until", "")),
              by.length == 2 ? Optional.of(new Place(by[0], by[1])) : Optional.empty()));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private PageResponse page(
      DeskVisit visit,
      WebRequest request,
      Member member,
      Map<String, String> typed,
      String problem) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", member.name());
    values.put("of", PostName.of(visit.office(), member.post(), visit.language()));
    values.put("to", visit.to(path(member)));
    values.put("list", visit.to(MembersPage.PATH));
    values.put("asked", typed.containsKey("dismiss"));
    values.put("sure", visit.say(MemberDeskPhrase.DISMISS_SURE, member.name()));
    values.put("problem", problem);
    values.putAll(DayLines.of(visit, List.of(member)));
    values.put("from", typed.getOrDefault("from", ""));
    values.put("until", typed.getOrDefault("until", ""));
    values.put("leaves", member.leaves().stream().map(l -> leave(visit, member, l)).toList());
    values.put("colleagues", colleagues(visit, member, typed.getOrDefault("by", "")));
    return frame.page(
        visit,
        request,
        DeskTab.MEMBERS,
        new DeskFrame.Template("member", problem.isEmpty() ? 200 : NOT_DONE, values));
  }

  private static Map<String, Object> leave(DeskVisit visit, Member member, Leave leave) {
    return Map.of(
        "words", LeaveWords.all(visit, member, leave),
        "reference", leave.reference(),
        "from", visit.office().books().day(leave.from()).toString(),
        "until", visit.office().books().lastDay(leave.until()).toString());
  }

  private static List<Map<String, Object>> colleagues(
      DeskVisit visit, Member member, String chosen) {
    return list(visit).members(Filter.ALL).stream()
        .filter(other -> !other.account().equals(member.account()))
        .map(
            other ->
                MembersPage.option(
                    other.post().key() + BETWEEN + other.id(),
                    other.name()
                        + " · "
                        + PostName.of(visit.office(), other.post(), visit.language()),
                    chosen))
        .toList();
  }

  private static Optional<Member> member(DeskVisit visit, WebRequest request) {
    Matcher path = PATH.matcher(request.path());
    return path.matches() ? of(visit, path.group(1)) : Optional.empty();
  }

  /** The member of that id, if the reader is over the post. */
  static Optional<Member> of(DeskVisit visit, String id) {
    return list(visit).called(id).stream().filter(m -> m.id().equals(id)).findFirst();
  }

  private static MemberList list(DeskVisit visit) {
    return new MemberList(visit.office(), MemberScope.of(visit.office(), visit.posts()));
  }

  private static Place place(Member member) {
    return new Place(member.post().key(), member.id());
  }
}
