package dev.pingyi.core.store;

import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.Window;
import java.util.List;
import java.util.Optional;

/** The part of the {@link Store} that knows flags. */
public interface FlagStore {
  Optional<Flag> flag(String reference);

  Optional<Window> window(String key);

  /**
   * References of the flags that nobody has decided, oldest first.
   *
   * @param list an area, or {@link Flag#FLOODS}
   */
  List<String> openFlags(String list, int most);

  /** The ratings on a flag's list in the order of their references: those after {@code after}. */
  List<String> listed(String flag, String after, int most);
}
