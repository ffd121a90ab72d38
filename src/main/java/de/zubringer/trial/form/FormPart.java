package de.zubringer.trial.form;

import java.util.List;

/** A piece of a form; its name is the place in the application, such as {@code hund[0].rasse}. */
public sealed interface FormPart {
  String name();

  String title();

  /** How a value is typed or chosen. */
  enum Kind {
    TEXT,
    LONG_TEXT,
    WHOLE,
    NUMBER,
    DAY,
    YES_NO,
    CHOICE,
    /** From a list too long to unfold; any other value can be typed, too. */
    SUGGEST
  }

  /** One value to choose. */
  record Option(String value, String label) {}

  /**
   * A field.
   *
   * @param help what may be typed; may be empty
   * @param list id of the code list that is suggested; empty for any other kind
   * @param options of a choice; one whose value is chosen already is always among them
   * @param value as it is shown
   */
  record Input(
      String name,
      String title,
      String help,
      boolean required,
      Kind kind,
      String list,
      List<Option> options,
      String value)
      implements FormPart {}

  /**
   * Fields that belong together.
   *
   * @param stays whether it is sent even if nothing in it is filled
   */
  record Group(
      String name, String title, String help, boolean required, boolean stays, List<FormPart> parts)
      implements FormPart {}

  /**
   * What there can be several of.
   *
   * @param count of its entries; negative where the list is not sent at all
   * @param most how many there may be
   * @param entries each with the name of its place
   */
  record Several(
      String name,
      String title,
      String help,
      boolean required,
      int count,
      int most,
      List<FormPart> entries)
      implements FormPart {
    public boolean canGrow() {
      return entries.size() < most;
    }
  }
}
