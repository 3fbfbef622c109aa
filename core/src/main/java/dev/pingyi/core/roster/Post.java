package dev.pingyi.core.roster;

/**
 * A role and where it is held: a head has one unit, everybody else one area or the whole city.
 *
 * @param area a district, or {@link #CITY}; empty for a head
 * @param unit a unit's id for a head; otherwise empty
 */
public record Post(Role role, String area, String unit) {
  /** The area of those who work for the whole city. */
  public static final String CITY = "*";

  public Post {
    if (role == Role.HEAD && (unit.isBlank() || !area.isBlank())) {
      throw new IllegalArgumentException("a head needs a unit and no area");
    }
    if (role != Role.HEAD && (area.isBlank() || !unit.isBlank())) {
      throw new IllegalArgumentException(
          "a member with role " + role.code() + " needs an area (or *) and no unit");
    }
  }

  public static Post ofArea(Role role, String area) {
    return new Post(role, area, "");
  }

  public static Post headOf(String unit) {
    return new Post(Role.HEAD, "", unit);
  }

  /** Whether someone on this post may work on matters of a unit in a district. */
  public boolean covers(String unitId, String district) {
    return role == Role.HEAD ? unit.equals(unitId) : area.equals(CITY) || area.equals(district);
  }

  /** Where members of this post are listed together: {@code callback/武昌区}, {@code head/DH1}. */
  public String key() {
    return keys(role) + (role == Role.HEAD ? unit : area);
  }

  /** What the keys of all posts of a role begin with. */
  public static String keys(Role role) {
    return role.code() + "/";
  }

  /** The post of a {@link #key}. */
  public static Post of(String key) {
    Role role = roleOf(key);
    String place = key.substring(key.indexOf('/') + 1);
    return role == Role.HEAD ? headOf(place) : ofArea(role, place);
  }

  /** The role of a {@link #key}. */
  public static Role roleOf(String key) {
    String code = key.substring(0, key.indexOf('/'));
    return Role.of(code)
        .orElseThrow(() -> new IllegalArgumentException("no post has the key " + key));
  }
}
