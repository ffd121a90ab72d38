package de.zubringer.web.release;

import de.zubringer.ops.Software;
import de.zubringer.release.SoftwareVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the room which version this is. */
@Configuration
class ReleaseSetup {
  @Bean
  SoftwareVersion softwareVersion() {
    return new SoftwareVersion(Software.version());
  }
}
