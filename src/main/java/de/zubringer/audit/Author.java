package de.zubringer.audit;

import de.zubringer.kernel.Wording;

/**
 * Who did something, as it is kept for good.
 *
 * @param name of the account, or how somebody without one called themselves
 * @param role word of the role, such as {@code head}
 */
public record Author(String name, String role) {
  private static final int LENGTH_MAX = 200;

  public Author {
    if (name.isBlank() || name.length() > LENGTH_MAX || role.isBlank()) {
      throw new IllegalArgumentException("somebody must be named");
    }
  }

  /** The role in German; one nobody knows any more stays as it was kept. */
  public String roleName() {
    return Wording.german().sayOr(role, "role." + role);
  }
}
