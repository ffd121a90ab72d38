package de.zubringer.web.frame;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages by record and template; the JSON Schemas of the workspace format under their address. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {
  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(new PageAnswer());
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/schemas/**").addResourceLocations("classpath:/schemas/");
  }
}
