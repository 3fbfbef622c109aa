package dev.pingyi.core.desk;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.ListGroup;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lists of open complaints, each read once; for somebody of the whole city all of a group in
 * one read, as long as together they are not more than one area may have.
 */
final class OpenLists {
  /** More than a district has open at a time; what is behind has the most time left. */
  private static final int MOST_PER_LIST = 1_000;

  private final Office office;
  private final boolean ofCity;
  private final Map<String, List<CaseRow>> each = new HashMap<>();
  private final Map<ListGroup, Optional<Map<String, List<CaseRow>>>> groups =
      new EnumMap<>(ListGroup.class);

  private OpenLists(Office office, boolean ofCity) {
    this.office = office;
    this.ofCity = ofCity;
  }

  /**
   * For one person.
   *
   * @param posts on which the person works now
   */
  static OpenLists of(Office office, List<Member> posts) {
    return new OpenLists(office, posts.stream().anyMatch(m -> m.post().area().equals(Post.CITY)));
  }

  /**
   * The earliest due comes first.
   *
   * @param list as {@code Store.openIn} takes it
   */
  Stream<CaseRow> rows(String list) {
    return each.computeIfAbsent(list, this::read).stream();
  }

  private List<CaseRow> read(String list) {
    return group(list)
        .map(lists -> lists.getOrDefault(list, List.of()))
        .orElseGet(() -> office.store().rowsIn(list, MOST_PER_LIST));
  }

  private Optional<Map<String, List<CaseRow>>> group(String list) {
    return ofCity
        ? groups.computeIfAbsent(
            ListGroup.of(list), group -> office.store().rows(group, MOST_PER_LIST))
        : Optional.empty();
  }
}
