package de.zubringer.catalogue.target;

import de.zubringer.kernel.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The screens (Masken) of a target into which people type, in the order they fill them. */
record TypingForm(List<Screen> screens) implements Form {

  /**
   * One screen.
   *
   * @param title as the target calls it
   * @param note how to get there, or what to mind; missing = nothing to say
   * @param fields in the order the cursor takes
   */
  record Screen(String title, @Nullable String note, List<TargetField> fields) {}

  @Override
  public Outcome<TargetFormat.Written> write(
      TargetFormat format, List<ObjectNode> records, Form.Writing writing) {
    return new TypingWriter(format, this, writing.scope(), writing.cut())
        .write(writing.fileName(), records.getFirst());
  }

  List<TargetField> fields() {
    return screens.stream().flatMap(screen -> screen.fields().stream()).toList();
  }
}
