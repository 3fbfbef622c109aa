package dev.pingyi.local.console;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Consequence;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.Milestones;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Matter;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.store.Store;
import dev.pingyi.events.Json;
import dev.pingyi.local.web.LocalCall;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All complaints, without anything personal.
 *
 * @param firstYear the first in which there can be one
 */
public record ComplaintList(
    Roster roster, Store store, PointsAfter points, OfficeTime time, int firstYear)
    implements LocalCall {
  private static final int PAGE = 200;

  @Override
  public WebResponse answer(Asked asked) {
    return WebResponse.json(200, Json.write(rows()));
  }

  private List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    YearMonth last = YearMonth.from(time.clock().instant().atZone(time.zone()));
    for (YearMonth month = YearMonth.of(firstYear, 1);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      references(month).stream()
          .flatMap(reference -> store.complaint(reference).stream())
          .map(this::row)
          .forEach(rows::add);
    }
    return rows;
  }

  private List<String> references(YearMonth month) {
    List<String> all = new ArrayList<>();
    List<String> page;
    String after = "";
    do {
      page = store.openedIn(month, after, PAGE);
      all.addAll(page);
      after = page.isEmpty() ? after : page.getLast();
    } while (page.size() == PAGE);
    return all;
  }

  private Map<String, Object> row(Complaint complaint) {
    CaseFile file = complaint.file();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("reference", complaint.reference());
    row.put("unit", file.opening().unit());
    row.put("state", complaint.state().code());
    row.put("openedAt", time.text(file.opening().at()));
    row.put("dueAt", time.text(dueAt(complaint)));
    complaint.nextDueAt().ifPresent(at -> row.put("nextDueAt", time.text(at)));
    row.put("attempts", file.calls().attempts().size());
    row.put("reminders", file.reminders());
    row.put("overdue", ComplaintRules.isOverdue(complaint, time.clock().instant()));
    row.put("verdict", file.inquiry().verdict().code());
    file.inquiry().recorded().ifPresent(record -> row.put("accountability", of(record)));
    if (complaint instanceof Complaint.Closed closed) {
      row.put("how", closed.reason().code());
    }
    row.put("history", file.history().entries().stream().map(this::line).toList());
    addForConsole(row, file);
    return row;
  }

  /** Numbers by group and measure; nothing says who. */
  private static Map<String, Object> of(Accountability record) {
    Map<String, Integer> measures = new LinkedHashMap<>();
    record
        .people()
        .forEach(
            one -> measures.put(one.group().code() + "/" + one.measure().code(), one.people()));
    Map<String, Object> of = new LinkedHashMap<>();
    of.put("people", record.total());
    of.put("measures", measures);
    of.put("also", record.consequences().stream().map(Consequence::code).toList());
    return of;
  }

  private Map<String, Object> line(HistoryEntry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("action", entry.action().code());
    line.put("by", entry.role());
    line.put("state", entry.state().code());
    line.put("at", time.text(entry.at()));
    line.put("times", entry.times());
    return line;
  }

  private void addForConsole(Map<String, Object> row, CaseFile file) {
    row.put("unitName", roster.unit(file.opening().unit()).map(Unit::name).orElse(""));
    row.put("counter", file.opening().counter());
    row.put("counterName", roster.counter(file.opening().counter()).map(Counter::name).orElse(""));
    row.put("matter", roster.matter(file.details().matter()).map(Matter::name).orElse(""));
    row.put("matterGrade", file.opening().matterGrade().score());
    row.put("personGrade", file.opening().personGrade().score());
    points.of(file).ifPresent(left -> row.put("points", left));
    row.put("stage", stages(file));
  }

  /** By name, so that the same complaint is told in the same words after a restart. */
  private Map<String, String> stages(CaseFile file) {
    Map<String, String> stages = new TreeMap<>();
    Milestones.of(file).forEach((stage, at) -> stages.put(stage.code(), time.text(at)));
    return stages;
  }

  /** The end of what is owed now; once nothing is owed, of the promise given at the opening. */
  private static Instant dueAt(Complaint complaint) {
    return switch (complaint) {
      case Complaint.Owed owed -> owed.deadline().dueAt();
      case Complaint.Asked asked -> asked.confirmBy();
      case Complaint.Closed closed -> closed.file().opening().callDueAt();
    };
  }

  /** What a unit had left right after the deduction for a complaint. */
  @FunctionalInterface
  public interface PointsAfter {
    Optional<Integer> of(CaseFile file);
  }
}
