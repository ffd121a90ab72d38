package de.zubringer.catalogue.parts;

/** Shared parts a package uses, as {@code parts} of package.yaml names them. */
public record PartsName(String id, String version) {
  public String folder() {
    return "packages/" + id + "/" + version;
  }

  String schema() {
    return folder() + "/parts.schema.json";
  }
}
