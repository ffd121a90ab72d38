package de.zubringer.pipeline.clearing;

import java.util.Locale;

/** Whether something was, or can be, done to a journey; if not, why. */
public enum Answer {
  DONE,
  /** There is none such in this administration. */
  UNKNOWN,
  /** Somebody of this role may not. */
  NOT_ALLOWED,
  REASON_MISSING,
  REASON_TOO_LONG,
  /** Somebody else was quicker, or it went on by itself. */
  NOT_WAITING,
  /** First somebody must look whether the target has it. */
  UNCLEAR,
  /** Its sender was told that we take it. */
  ACCEPTED,
  /** Not accepted yet: it is to be sent back instead. */
  REFUSE_INSTEAD,
  /** Somebody has it already, wholly or one of several receivers. */
  DELIVERED,
  /** Nobody could open it, or it was erased. */
  WITHOUT_CONTENT,
  PLAN_MISSING,
  UNIT_MISSING,
  TARGET_MISSING,
  /** Whoever is to get it does not run this Leistung here. */
  NOT_HERE,
  /** It is with them already. */
  SAME,
  /** The corrected application does not fit the form. */
  FAULTY,
  /** Applications in XML cannot be corrected in a form. */
  NOT_A_FORM,
  /** The target takes no such repetition. */
  NOT_TAKEN;

  public boolean isDone() {
    return this == DONE;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
