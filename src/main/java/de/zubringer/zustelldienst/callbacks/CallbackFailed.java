package de.zubringer.zustelldienst.callbacks;

/** Tells the scheduler that a callback is to be repeated. */
final class CallbackFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CallbackFailed(String answer) {
    super("callback: " + answer, null, false, false);
  }
}
