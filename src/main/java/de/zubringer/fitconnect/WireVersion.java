package de.zubringer.fitconnect;

import tools.jackson.databind.JsonNode;

/**
 * Where the versions of the Submission API differ for those who read: the one seam for all of them.
 * Version 2 is the contract, version 1 is read; a version 3 becomes one more constant.
 */
public enum WireVersion {
  V1("/v1", "serviceType", "services"),
  V2("/v2", "publicService", "publicServices");

  private final String path;
  private final String serviceMember;
  private final String servicesMember;

  WireVersion(String path, String serviceMember, String servicesMember) {
    this.path = path;
    this.serviceMember = serviceMember;
    this.servicesMember = servicesMember;
  }

  /** Beginning of every path behind the base address. */
  public String path() {
    return path;
  }

  /** The Leistung of a submission. */
  public JsonNode service(JsonNode submission) {
    return submission.path(serviceMember);
  }

  /** The Leistungen of a destination. */
  public JsonNode services(JsonNode destination) {
    return destination.path(servicesMember);
  }

  /** Whether an encrypted part may be compressed before ({@code zip: DEF}). */
  public boolean mayCompress() {
    return this == V1;
  }

  /** Whether metadata 1.x are read besides 2.x. */
  public boolean readsOldMetadata() {
    return this == V1;
  }
}
