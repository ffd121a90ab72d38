package de.zubringer.fitconnect;

/**
 * The other side understood and said no (a 4xx that a repetition does not change). The problem is
 * what it gave as reason (RFC 9457: type, title, detail), untrusted text.
 */
public final class FitConnectRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String problem;

  public FitConnectRefused(int status, String what, String problem) {
    super(what + " was refused with status " + status);
    this.status = status;
    this.problem = problem;
  }

  public int status() {
    return status;
  }

  public String problem() {
    return problem;
  }

  public boolean isNotFound() {
    return status == 404;
  }

  public boolean isConflict() {
    return status == 409;
  }
}
