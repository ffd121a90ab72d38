package de.zubringer.inbox;

/** The names under which the inbox seals what belongs to a submission. */
final class Sealing {
  static final String SHEET = "inbox/sheet";

  private Sealing() {}

  static String file(String attachment) {
    return "inbox/file/" + attachment;
  }

  static String fileName(String attachment) {
    return "inbox/file-name/" + attachment;
  }
}
