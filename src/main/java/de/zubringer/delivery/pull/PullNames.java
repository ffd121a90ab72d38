package de.zubringer.delivery.pull;

/** The names under which a delivery that waits is kept in the vault. */
record PullNames(String system, String receiver) {
  String head() {
    return "delivery/pull/%s/%s/head".formatted(system, receiver);
  }

  /** The document has number 0, the attachments follow. */
  String file(int number) {
    return "delivery/pull/%s/%s/%d".formatted(system, receiver, number);
  }
}
