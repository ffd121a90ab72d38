package de.zubringer.access;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Three ways in: what is open, what programs call, and the pages people log in to. */
@Configuration(proxyBeanMethods = false)
class Security {
  /** No inline script or style, nothing from another host, no frame around us. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** Numbers about the installation in the form of Prometheus. */
  private static final String NUMBERS = "/actuator/prometheus";

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  /** A span for each filter of each request costs more than the filters do, and nobody reads it. */
  @Bean
  SecurityObservationSettings observations() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * Open to all and without session: files, health, callbacks (signed), the Routing API, fetching
   * (by a token each endpoint checks), the local Zustelldienst.
   */
  @Bean
  @Order(1)
  SecurityFilterChain open(
      HttpSecurity http, @Value("${zubringer.zustelldienst.path:}") String zustelldienst) {
    var paths =
        new ArrayList<>(
            List.of(
                "/assets/**",
                "/schemas/**",
                "/actuator/health/**",
                "/fit-connect/callbacks/**",
                "/api/v1/fetch/**",
                "/routing/**"));
    if (!zustelldienst.isEmpty()) {
      paths.add(zustelldienst + "/**");
    }
    return http.securityMatcher(paths.toArray(String[]::new))
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers -> headers(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
        .build();
  }

  /** Programs: name and password with every request, no session, so no forged form either. */
  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http, ProgramLogIn logIn) {
    return http.securityMatcher("/api/**", NUMBERS)
        .authenticationProvider(logIn)
        .authorizeHttpRequests(
            all ->
                all.requestMatchers(NUMBERS)
                    .hasAuthority(Role.OPERATOR.word())
                    .requestMatchers("/api/v1/**")
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .httpBasic(
            basic ->
                basic.authenticationEntryPoint(
                    (request, response, cause) -> {
                      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Zubringer\"");
                      Problem.write(response, 401);
                    }))
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            failed ->
                failed.accessDeniedHandler(
                    (request, response, cause) -> Problem.write(response, 403)))
        .headers(Security::headers)
        .build();
  }

  /** Pages: log-in by form, session, token against forged forms. */
  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http, LogIn logIn) {
    return http.authenticationProvider(logIn)
        .authorizeHttpRequests(
            all ->
                all.dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/anmelden", "/ueber", "/error", "/erhebung/*")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage("/anmelden").failureHandler(failure()))
        .logout(out -> out.logoutUrl("/abmelden").logoutSuccessUrl("/anmelden?abgemeldet"))
        .headers(Security::headers)
        .csrf(withDefaults())
        .build();
  }

  private static AuthenticationFailureHandler failure() {
    return (request, response, cause) ->
        response.sendRedirect(
            request.getContextPath()
                + (cause instanceof LockedException ? "/anmelden?gesperrt" : "/anmelden?fehler"));
  }

  private static HeadersConfigurer<HttpSecurity> headers(HeadersConfigurer<HttpSecurity> headers) {
    return headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }
}
