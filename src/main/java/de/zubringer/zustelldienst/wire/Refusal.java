package de.zubringer.zustelldienst.wire;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A call that is answered with a problem (RFC 9457). Its code is looked up in the {@link
 * ProtocolSheet}, which knows status, type and title; the pages of the sandbox say 400 for all.
 */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  public Refusal(String code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  public static Refusal notFound(String what) {
    return new Refusal(what + "-not-found", "There is no such " + what + ".");
  }

  public static Refusal forbidden() {
    return new Refusal("forbidden", "This client is not connected to the resource.");
  }

  public static Refusal malformed(String detail) {
    return new Refusal("malformed", detail);
  }

  public static Refusal invalid(String detail) {
    return new Refusal("invalid", detail);
  }

  public static Refusal invalidEvent(String detail) {
    return new Refusal("set-invalid", detail);
  }

  public static Refusal tooLarge() {
    return new Refusal("too-large", "Larger than FIT-Connect allows.");
  }

  public String code() {
    return code;
  }
}
