package de.zubringer.cli.demo;

import de.zubringer.kernel.Content;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that are the same after a crash, so that what is sent again is recognised. */
final class DemoIds {
  private static final long VERSION_BITS = 0xF000L;
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
  private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

  private DemoIds() {}

  /** A UUID in the form of version 4 (RFC 9562) made of a name. */
  static UUID of(String name) {
    var digest =
        ByteBuffer.wrap(
            Content.sha256Begun()
                .digest(("zubringer-demo/" + name).getBytes(StandardCharsets.UTF_8)));
    return new UUID(
        (digest.getLong() & ~VERSION_BITS) | VERSION_4,
        (digest.getLong() & ~VARIANT_BITS) | VARIANT_RFC);
  }
}
