package dev.pingyi.core.store;

import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.Window;
import java.util.List;
import java.util.Optional;

/** The part of the {@link Store} that knows flags. */
public interface FlagStore {
  Optional<Flag> flag(String reference);

  Optional<Window> window(String key);

  /** References of the flags of an area that nobody has decided, oldest first. */
  List<String> openFlags(String area, int most);

  /** The ratings on a flag's list in the order of their references: those after {@code after}. */
  List<String> listed(String flag, String after, int most);
}
