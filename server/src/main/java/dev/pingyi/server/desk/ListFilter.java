package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.desk.WorkList.Counts;
import dev.pingyi.core.desk.WorkList.Filter;
import dev.pingyi.core.desk.WorkList.Phone;
import dev.pingyi.core.dialog.Labels;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an address leaves out of the list: {@code state}, {@code area}, {@code unit}, {@code phone},
 * {@code overdue}, {@code mine}. A value that there is not leaves nothing out.
 */
record ListFilter(Filter filter) {
  private static final String YES = "1";

  /** In which somebody of the office has something to do. */
  private static final Set<State> OPEN =
      EnumSet.complementOf(EnumSet.of(State.SETTLED, State.CONFIRMING, State.CLOSED));

  static ListFilter of(WebRequest request) {
    Filter filter =
        Filter.NONE
            .in(request.parameter("state").flatMap(State::of).stream().collect(Collectors.toSet()))
            .ofArea(request.parameter("area").orElse(""))
            .ofUnit(request.parameter("unit").orElse(""))
            .overdue(request.parameter("overdue").isPresent())
            .mine(request.parameter("mine").isPresent())
            .phone(phone(request.parameter("number").orElse("")));
    return new ListFilter(filter);
  }

  private static Phone phone(String code) {
    return switch (code) {
      case "with" -> Phone.WITH;
      case "without" -> Phone.WITHOUT;
      default -> Phone.ANY;
    };
  }

  /** The chips above the list, each with how much it would show. */
  List<Map<String, Object>> chips(DeskVisit visit, Counts counts) {
    Filter all = filter.overdue(false).mine(false);
    return List.of(
        chip(visit, DeskPhrase.CHIP_ALL, counts.total(), all),
        chip(visit, DeskPhrase.CHIP_OVERDUE, counts.overdue(), all.overdue(true)),
        chip(visit, DeskPhrase.CHIP_MINE, counts.mine(), all.mine(true)));
  }

  private Map<String, Object> chip(DeskVisit visit, DeskPhrase label, int count, Filter leadsTo) {
    return Map.of(
        "href", address(visit, leadsTo, 1),
        "label", visit.say(label),
        "count", String.valueOf(count),
        "here", leadsTo.equals(filter));
  }

  /** The fields of the form that filters. */
  List<Map<String, Object>> selects(DeskVisit visit, Counts counts) {
    List<Map<String, Object>> selects = new ArrayList<>();
    Map<String, String> states = new LinkedHashMap<>();
    OPEN.forEach(state -> states.put(state.code(), Labels.of(state, visit.language())));
    String state = filter.states().stream().map(State::code).findFirst().orElse("");
    selects.add(select(visit, "state", DeskPhrase.FILTER_STATE, states, state));
    Map<String, String> areas = new LinkedHashMap<>();
    counts.areas().forEach(area -> areas.put(area, area));
    Map<String, String> units = new LinkedHashMap<>();
    visit.office().roster().units().stream()
        .filter(unit -> counts.areas().contains(unit.area()))
        .filter(unit -> filter.area().isEmpty() || filter.area().equals(unit.area()))
        .forEach(unit -> units.put(unit.id(), visit.names().unit(unit.id())));
    if (areas.size() > 1) {
      selects.add(select(visit, "area", DeskPhrase.FILTER_AREA, areas, filter.area()));
    }
    if (units.size() > 1) {
      selects.add(select(visit, "unit", DeskPhrase.FILTER_UNIT, units, filter.unit()));
    }
    Map<String, String> phones = new LinkedHashMap<>();
    phones.put("with", visit.say(DeskPhrase.FILTER_WITH_PHONE));
    phones.put("without", visit.say(DeskPhrase.FILTER_WITHOUT_PHONE));
    selects.add(select(visit, "number", DeskPhrase.FILTER_PHONE, phones, code(filter.phone())));
    return selects;
  }

  private static String code(Phone phone) {
    return phone == Phone.ANY ? "" : phone.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> select(
      DeskVisit visit, String name, DeskPhrase label, Map<String, String> options, String here) {
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(option("", visit.say(DeskPhrase.FILTER_ANY), here));
    options.forEach((value, text) -> all.add(option(value, text, here)));
    return Map.of("name", name, "label", visit.say(label), "options", all);
  }

  private static Map<String, Object> option(String value, String label, String here) {
    return Map.of("value", value, "label", label, "here", value.equals(here));
  }

  /** Whether something that the form chooses is left out. */
  boolean isByForm() {
    return !filter.overdue(false).mine(false).isNothing();
  }

  boolean isNothing() {
    return filter.isNothing();
  }

  /** The address of a page of what this filter lets through. */
  String page(DeskVisit visit, int number) {
    return address(visit, filter, number);
  }

  private static String address(DeskVisit visit, Filter filter, int number) {
    Map<String, String> fields = new LinkedHashMap<>();
    filter.states().stream().findFirst().ifPresent(state -> fields.put("state", state.code()));
    fields.put("area", filter.area());
    fields.put("unit", filter.unit());
    fields.put("number", code(filter.phone()));
    fields.put("overdue", filter.overdue() ? YES : "");
    fields.put("mine", filter.mine() ? YES : "");
    fields.put("page", number > 1 ? String.valueOf(number) : "");
    String query =
        fields.entrySet().stream()
            .filter(field -> !field.getValue().isEmpty())
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return visit.to(query.isEmpty() ? "/m/" : "/m/?" + query);
  }

  /** Which page is asked for; the first if that is no number. */
  static int number(WebRequest request) {
    return Optional.of(request.parameter("page").orElse(""))
        .filter(text -> text.matches("\\d{1,4}"))
        .map(Integer::parseInt)
        .orElse(1);
  }
}
