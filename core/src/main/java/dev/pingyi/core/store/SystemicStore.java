package dev.pingyi.core.store;

import dev.pingyi.core.store.SystemicChange.Listing;
import dev.pingyi.core.systemic.Gathering;
import dev.pingyi.core.systemic.SystemicIssue;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The part of the {@link Store} that knows systemic issues. */
public interface SystemicStore {
  Optional<SystemicIssue> issue(String reference);

  Optional<Gathering> gathering(SystemicIssue.Subject subject);

  /** References of the issues of an area that are not over, the one due first coming first. */
  List<String> open(String area, int most);

  boolean isListed(String issue, Listing listing);

  /** The complaints on an issue's list, in the order of their keys: those after {@code after}. */
  List<Listing> listed(String issue, String after, int most);

  /** References of the issues that were opened in a month. */
  List<String> openedIn(YearMonth month, int most);

  /** References of those that came to a rule in it. */
  List<String> ruledIn(YearMonth month, int most);
}
