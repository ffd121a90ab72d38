package de.zubringer.fitconnect;

/**
 * The other side could not be reached or asks to come back later (no connection, timeout, 408, 429,
 * 5xx, or an answer nobody can read): an outage, never a reason to reject anything.
 */
public final class FitConnectUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  public FitConnectUnavailable(String what) {
    super(what);
  }

  public FitConnectUnavailable(String what, Throwable cause) {
    super(what, cause);
  }
}
