package de.zubringer.cli.exchange;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The public keys of those whose packages are taken: a JWK, a JWK set, or a folder of these. */
record TrustedPublishers(Map<String, PublicJwk> keys) {
  private static final int BYTES_MAX = 1024 * 1024;
  private static final int FILES_MAX = 1_000;

  static TrustedPublishers read(Path place) {
    var keys = new HashMap<String, PublicJwk>();
    for (var file : files(place)) {
      try {
        for (var jwk : jwks(StrictJson.readObject(Exchanged.read(file, BYTES_MAX)))) {
          var key = PublicJwk.read(jwk);
          if (key.use() != KeyUse.SIGNATURE || keys.putIfAbsent(key.kid(), key) != null) {
            throw new CannotGoOn("cli.package.trusted", file.toString());
          }
        }
      } catch (ProtocolFault e) {
        throw new CannotGoOn(e, "cli.package.trusted", file.toString());
      }
    }
    return new TrustedPublishers(keys);
  }

  Optional<PublicJwk> find(String kid) {
    return Optional.ofNullable(keys.get(kid));
  }

  private static List<JsonNode> jwks(JsonNode json) {
    return json.has("keys") ? List.copyOf(json.path("keys").values()) : List.of(json);
  }

  private static List<Path> files(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (var files = Files.list(place)) {
      var found = new ArrayList<Path>();
      files
          .filter(file -> file.toString().matches(".*\\.(jwk|jwks|json)"))
          .sorted()
          .limit(FILES_MAX)
          .forEach(found::add);
      return found;
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.exchange.file", place.toString());
    }
  }
}
