package de.zubringer.web.api;

import de.zubringer.access.Anybody;
import de.zubringer.fitconnect.CallbackSignature;
import de.zubringer.intake.Callbacks;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the Zustelldienst calls when something waits; whoever calls must have signed. */
@RestController
class CallbackEndpoint {
  /** A list of ids; a thousand of them fit. */
  private static final int BODY_BYTES_MAX = 256 * 1024;

  private final Callbacks callbacks;

  CallbackEndpoint(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  @PostMapping("/fit-connect/callbacks/{destination}")
  @Anybody
  ResponseEntity<Void> take(
      @PathVariable UUID destination,
      @RequestHeader(name = CallbackSignature.TIMESTAMP_HEADER, required = false)
          @Nullable String timestamp,
      @RequestHeader(name = CallbackSignature.SIGNATURE_HEADER, required = false)
          @Nullable String signature,
      HttpServletRequest request)
      throws IOException {
    var body = request.getInputStream().readNBytes(BODY_BYTES_MAX + 1);
    if (body.length > BODY_BYTES_MAX) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    return ResponseEntity.status(
            switch (callbacks.take(destination, timestamp, signature, body)) {
              case NOTED -> HttpStatus.OK;
              case NOT_SIGNED -> HttpStatus.UNAUTHORIZED;
              case UNKNOWN -> HttpStatus.NOT_FOUND;
            })
        .build();
  }
}
