package de.zubringer.catalogue.target;

import de.zubringer.catalogue.print.SheetFont;
import de.zubringer.catalogue.xdomea.XdomeaVersion;
import de.zubringer.kernel.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What may be wrong with a format of screens or of records before anything is written by it. */
final class PaperCheck {
  /** These the XSD of the standard writes in one way only. */
  private static final Set<TargetField.Type> FIXED =
      Set.of(TargetField.Type.DATE, TargetField.Type.CODE, TargetField.Type.INTEGER);

  private PaperCheck() {}

  static void typing(TypingForm form, Consumer<Finding> problems) {
    if (form.screens().isEmpty()) {
      problems.accept(Finding.error("format-screens-missing", "screens"));
    }
    var names = new HashSet<String>();
    for (int i = 0; i < form.screens().size(); i++) {
      var screen = form.screens().get(i);
      var place = "screens[%d]".formatted(i);
      letters(screen.title() + (screen.note() == null ? "" : screen.note()), place, problems);
      for (int j = 0; j < screen.fields().size(); j++) {
        var field = screen.fields().get(j);
        var at = place + ".fields[%d]".formatted(j);
        letters(field.title(), at + ".label", problems);
        if (!names.add(field.name())) {
          problems.accept(Finding.error("format-field-twice", at + ".name", field.name()));
        }
        if (!FieldText.knowsPattern(field)) {
          problems.accept(Finding.error("format-pattern", at + ".pattern", field.name()));
        }
      }
    }
  }

  private static void letters(String text, String place, Consumer<Finding> problems) {
    if (!SheetFont.prints(text)) {
      problems.accept(Finding.error("format-letters", place));
    }
  }

  /** The known fields, narrowed by those the file declares. */
  static List<TargetField> xdomea(
      FormatReader.FormatFile file, Optional<XdomeaVersion> version, Consumer<Finding> problems) {
    if (version.isEmpty()) {
      problems.accept(TargetFormat.xdomeaVersion("version", String.valueOf(file.version())));
    }
    var names = new HashSet<String>();
    for (int i = 0; i < file.fields().size(); i++) {
      var field = file.fields().get(i);
      var place = "fields[%d]".formatted(i);
      if (!names.add(field.name())) {
        problems.accept(Finding.error("format-field-twice", place + ".name", field.name()));
      }
      if (XdomeaForm.isKnown(field.name())
          && FIXED.contains(field.type())
          && field.pattern() != null) {
        problems.accept(Finding.error("xdomea-field-fixed", place + ".pattern", field.name()));
      }
      if (!XdomeaForm.isKnown(field.name())
          && field.name().indexOf("[].") != field.name().lastIndexOf("[].")) {
        problems.accept(Finding.error("format-lists-nested", place + ".name", field.name()));
      }
    }
    var known = file.fields().stream().filter(field -> XdomeaForm.isKnown(field.name())).toList();
    return SchemaFields.narrowed(XdomeaForm.KNOWN, known, problems);
  }
}
