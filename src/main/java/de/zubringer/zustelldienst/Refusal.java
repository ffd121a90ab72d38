package de.zubringer.zustelldienst;

import org.springframework.http.HttpStatus;

/**
 * A call that is answered with a problem (RFC 9457). Only submission-not-found,
 * destination-not-found and destination-state-invalid are documented types; the others are ours.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String type;

  Refusal(HttpStatus status, String type, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.type = type;
  }

  static Refusal notFound(String what) {
    return new Refusal(HttpStatus.NOT_FOUND, what + "-not-found", "There is no such " + what + ".");
  }

  static Refusal forbidden() {
    return new Refusal(
        HttpStatus.FORBIDDEN, "forbidden", "This client is not connected to the resource.");
  }

  static Refusal malformed(String detail) {
    return new Refusal(HttpStatus.BAD_REQUEST, "validation-error", detail);
  }

  static Refusal invalid(String detail) {
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "validation-error", detail);
  }

  static Refusal invalidEvent(String detail) {
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "set-invalid", detail);
  }

  static Refusal conflict(String detail) {
    return new Refusal(HttpStatus.CONFLICT, "event-state-invalid", detail);
  }

  HttpStatus status() {
    return status;
  }

  String type() {
    return type;
  }
}
