package de.zubringer.responsibility.xzufi;

/** A message is larger or deeper than any real one; reading ends here. */
final class BoundExceeded extends RuntimeException {
  private final int line;
  private final long limit;

  BoundExceeded(int line, long limit) {
    this.line = line;
    this.limit = limit;
  }

  int line() {
    return line;
  }

  long limit() {
    return limit;
  }
}
