package de.zubringer.zustelldienst.wire;

import de.zubringer.zustelldienst.WhenEnabled;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Reads the protocol sheet and lets handlers ask for the version in their path. */
@Configuration(proxyBeanMethods = false)
@WhenEnabled
class WireConfiguration implements WebMvcConfigurer {
  @Bean
  ProtocolSheet protocolSheet(
      @Value(
              "${zubringer.zustelldienst.protocol:classpath:de/zubringer/zustelldienst/protocol.json}")
          Resource file)
      throws IOException {
    try (var in = file.getInputStream()) {
      return JsonMapper.shared().readValue(in, ProtocolSheet.class);
    }
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, ApiVersion.class, ApiVersion::ofSegment);
  }
}
