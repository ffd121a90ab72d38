package de.zubringer.municipality;

import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import java.util.List;

/** What a profile says that the register, its folder or itself contradicts. */
final class ProfileCheck {
  private ProfileCheck() {}

  static void check(
      Document document, Profile profile, Register register, List<Finding> findings) {}
}
