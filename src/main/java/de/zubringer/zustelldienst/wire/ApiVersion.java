package de.zubringer.zustelldienst.wire;

import java.util.Arrays;
import org.springframework.http.HttpStatus;

/**
 * The version seam: everything in which the generations of the Submission API differ on the wire. A
 * further version is a further constant.
 */
public enum ApiVersion {
  /** Legacy: compressed JWEs, any kid, data optional. */
  V1(1, "serviceType", "services", HttpStatus.ACCEPTED, false),
  V2(2, "publicService", "publicServices", HttpStatus.OK, true);

  /** Below {@code /submission-api} and {@code /destination-api}. */
  public static final String PATH = "/{version:v[12]}";

  private final int number;
  private final String serviceMember;
  private final String servicesMember;
  private final HttpStatus submitStatus;
  private final boolean strict;

  ApiVersion(
      int number,
      String serviceMember,
      String servicesMember,
      HttpStatus submitStatus,
      boolean strict) {
    this.number = number;
    this.serviceMember = serviceMember;
    this.servicesMember = servicesMember;
    this.submitStatus = submitStatus;
    this.strict = strict;
  }

  /** Reads the segment of a path, such as {@code v2}. */
  public static ApiVersion ofSegment(String segment) {
    return Arrays.stream(values())
        .filter(version -> version.segment().equals(segment))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("resource"));
  }

  public String segment() {
    return "v" + number;
  }

  public int number() {
    return number;
  }

  /** The member of a submission that names its Leistung. */
  public String serviceMember() {
    return serviceMember;
  }

  /** The member of a destination that lists what it offers. */
  public String servicesMember() {
    return servicesMember;
  }

  public HttpStatus submitStatus() {
    return submitStatus;
  }

  /** Whether cty and a known kid are demanded, zip is refused and data must be there. */
  public boolean isStrict() {
    return strict;
  }
}
