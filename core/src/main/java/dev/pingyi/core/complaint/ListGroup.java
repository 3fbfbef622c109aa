package dev.pingyi.core.complaint;

/**
 * Lists of complaints that the whole city reads at once: those of the areas, and of floods beside
 * them, lie together, so that twelve areas cost one read instead of twelve.
 */
public enum ListGroup {
  /** What is open: a list for each area and for each flood. */
  OPEN,
  /** Upheld, and nobody has recorded who was held to account: a list for each area. */
  UNRECORDED,
  /** The one list of undecided appeals. */
  APPEALS;

  private static final String UNRECORDED_IN = "unrecorded:";

  /**
   * The group of a list.
   *
   * @param list an area, a flood's flag, {@link CaseFile#APPEALS} or {@link CaseFile#unrecordedIn}
   */
  public static ListGroup of(String list) {
    if (list.equals(CaseFile.APPEALS)) {
      return APPEALS;
    }
    return list.startsWith(UNRECORDED_IN) ? UNRECORDED : OPEN;
  }

  static String unrecordedIn(String area) {
    return UNRECORDED_IN + area;
  }
}
