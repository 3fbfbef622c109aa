package dev.pingyi.core.flag;

import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.Integrity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which codes nobody scans while their neighbours are scanned: they may be covered, damaged or
 * replaced.
 */
public final class SilenceRules {
  /**
   * A counter and the latest days on which its code was scanned.
   *
   * @param days newest last
   */
  public record Scans(Counter counter, Unit unit, List<LocalDate> days) {
    public Scans {
      days = List.copyOf(days);
    }

    public Optional<LocalDate> last() {
      return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
    }

    private boolean isSilentSince(LocalDate day) {
      return last().filter(last -> !last.isBefore(day)).isEmpty();
    }

    private boolean isOfUnit(Scans other) {
      return unit.id().equals(other.unit().id());
    }

    private boolean isLike(Scans other) {
      return unit.area().equals(other.unit().area())
          && unit.category().equals(other.unit().category());
    }
  }

  private final Integrity.Silent book;

  public SilenceRules(Integrity.Silent book) {
    this.book = book;
  }

  /**
   * Those of an area that are silent.
   *
   * @param openDays the latest days on which the office was open, oldest first
   */
  public List<Scans> silent(List<Scans> area, List<LocalDate> openDays) {
    return area.stream()
        .filter(one -> one.isSilentSince(openDays.getFirst()))
        .filter(one -> busy(peers(one, area), openDays) >= book.peers())
        .toList();
  }

  /** The other counters of the unit; of too few, those of units like it; else all of the area. */
  private List<Scans> peers(Scans one, List<Scans> area) {
    List<Scans> others = area.stream().filter(other -> !other.equals(one)).toList();
    List<Scans> ofUnit = others.stream().filter(one::isOfUnit).toList();
    List<Scans> alike = others.stream().filter(one::isLike).toList();
    return Stream.of(ofUnit, alike)
        .filter(p -> p.size() >= book.peers())
        .findFirst()
        .orElse(others);
  }

  private static long busy(List<Scans> peers, List<LocalDate> openDays) {
    return peers.stream().filter(peer -> peer.days().containsAll(openDays)).count();
  }
}
