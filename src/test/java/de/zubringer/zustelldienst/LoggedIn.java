package de.zubringer.zustelldienst;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test that calls the service as the online service and as the administration of Musterstadt. */
@ZustelldienstRoom
abstract class LoggedIn {
  @Autowired LocalZustelldienst zustelldienst;
  @LocalServerPort int port;

  /** Without token. */
  Wire open = Wire.to(0, "");

  Wire sender = open;
  Wire subscriber = open;

  @BeforeEach
  void logIn() throws Exception {
    Musterdienst.register(zustelldienst, Optional.empty());
    open = Wire.to(port, "/zustelldienst");
    sender = open.as(Musterdienst.SENDER);
    subscriber = open.as(Musterdienst.SUBSCRIBER);
  }
}
