package de.zubringer.zustelldienst.events;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.ApiVersion;
import de.zubringer.zustelldienst.wire.Exchange;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the service says about itself: its keys and its version. */
@RestController
@RequestMapping(LocalZustelldienst.PATH)
@WhenEnabled
class ServiceEndpoints {
  private final ServiceSigner signer;

  ServiceEndpoints(ServiceSigner signer) {
    this.signer = signer;
  }

  @GetMapping("/submission-api/.well-known/jwks.json")
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> keys() {
    var body = StrictJson.object();
    body.putArray("keys").add(signer.publicKey().json());
    return Exchange.ok(body);
  }

  @GetMapping({
    "/submission-api" + ApiVersion.PATH + "/info",
    "/destination-api" + ApiVersion.PATH + "/info"
  })
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> version(@PathVariable ApiVersion version) {
    var body = StrictJson.object();
    body.putObject("version").put("major", version.number()).put("minor", 0).put("patch", 0);
    return Exchange.ok(body);
  }
}
