package de.zubringer.cli.sandbox;

import de.zubringer.Application;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The rooms the local Zustelldienst needs, and no others: itself and the frame of its pages, by
 * name because nobody imports the pages. It carries no stereotype, so that the whole application
 * does not take it in.
 */
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan(
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    basePackages = {
      "de.zubringer.zustelldienst",
      "de.zubringer.cli.sandbox",
      "de.zubringer.web.sandbox",
      "de.zubringer.web.frame",
      "de.zubringer.web.error",
      "de.zubringer.web.about"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "de\\.zubringer\\.web\\.frame\\.Names"))
public class SandboxApplication {
  /** Nothing inline, nothing from another host, no frame around us. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  @Bean
  InstantSource clock() {
    return Application.CLOCK;
  }

  /** Whoever types the address in alone means the pages. */
  @Bean
  WebMvcConfigurer firstPage() {
    return new WebMvcConfigurer() {
      @Override
      public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/sandbox");
      }
    };
  }

  /**
   * Open to all who reach this machine: the interfaces ask for their own tokens, the pages check
   * where a form comes from.
   */
  @Bean
  SecurityFilterChain open(HttpSecurity http) {
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                    .cacheControl(cache -> cache.disable()))
        .build();
  }
}
