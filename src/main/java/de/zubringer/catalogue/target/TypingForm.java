package de.zubringer.catalogue.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The screens (Masken) of a target into which people type, in the order they fill them. */
record TypingForm(List<Screen> screens) {

  /**
   * One screen.
   *
   * @param title as the target calls it
   * @param note how to get there, or what to mind; missing = nothing to say
   * @param fields in the order the cursor takes
   */
  record Screen(String title, @Nullable String note, List<TargetField> fields) {}

  List<TargetField> fields() {
    return screens.stream().flatMap(screen -> screen.fields().stream()).toList();
  }
}
