package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBook;
import dev.pingyi.core.ranking.Notice.Deduction;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What units lost in a month and for what: a read for each entry, of a few hundred in a city. */
record DeductionsOfMonth(Office office) {
  /** Whoever lost most comes first. */
  private static final Comparator<Deduction> ORDER =
      Comparator.comparingInt(Deduction::change).thenComparing(Deduction::unit);

  List<Deduction> of(BooksOfMonth books) {
    Map<String, List<Entry>> byUnit =
        books.deducted().stream()
            .collect(Collectors.groupingBy(Entry::unit, TreeMap::new, Collectors.toList()));
    return byUnit.entrySet().stream()
        .map(each -> of(each.getKey(), each.getValue()))
        .sorted(ORDER)
        .toList();
  }

  /** What a unit lost in all of its book, and was not given back. */
  Deduction ofAll(PointsBook book) {
    Set<Integer> givenBack =
        book.entries().stream().map(e -> e.booking().reverses()).collect(Collectors.toSet());
    return of(
        book.opening().unit(),
        book.entries().stream()
            .filter(e -> e.booking().kind() == Entry.Kind.DEDUCTION)
            .filter(e -> !givenBack.contains(e.number()))
            .toList());
  }

  private Deduction of(String unit, List<Entry> entries) {
    List<String> breaches = causes(entries, Breach::isReference).toList();
    List<String> complaints = causes(entries, cause -> !Breach.isReference(cause)).toList();
    return new Deduction(
        unit,
        entries.stream().mapToInt(Entry::change).sum(),
        complaints.size(),
        reasons(complaints),
        kinds(breaches));
  }

  private static Stream<String> causes(List<Entry> entries, Predicate<String> which) {
    return entries.stream().map(entry -> entry.booking().cause()).filter(which);
  }

  private List<Integer> reasons(List<String> complaints) {
    return complaints.stream()
        .flatMap(reference -> office.store().complaint(reference).stream())
        .map(Complaint::file)
        .flatMap(file -> file.details().reasons().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<BreachKind> kinds(List<String> breaches) {
    return breaches.stream()
        .flatMap(reference -> office.store().breaches().breach(reference).stream())
        .map(Breach::kind)
        .sorted()
        .toList();
  }
}
