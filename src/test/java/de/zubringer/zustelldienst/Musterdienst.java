package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The room alone, with a destination of Musterstadt and one online service. No @Configuration, so
 * that a test of the whole application does not find it.
 */
@ComponentScan
@EnableAutoConfiguration(
    exclude = {
      SecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class,
      SecurityFilterAutoConfiguration.class,
      ServletWebSecurityAutoConfiguration.class
    })
public class Musterdienst {
  static final UUID DESTINATION = UUID.fromString("879ee109-a690-4db8-ab32-424284184d7d");
  static final String LEISTUNG = "urn:de:fim:leika:leistung:99102013104000";
  static final Credentials SENDER = new Credentials("onlinedienst", "geheim-onlinedienst");
  static final Credentials SUBSCRIBER = new Credentials("musterstadt", "geheim-musterstadt");
  static final SchemaReference SCHEMA =
      new SchemaReference("https://musterstadt.example/hund/1.0.0", "application/json");
  static final OfferedService OFFERED =
      new OfferedService(LEISTUNG, "Hund anmelden", List.of("DE16"), List.of(SCHEMA));
  static final byte[] DATA = "{\"hund\":[]}".getBytes(StandardCharsets.UTF_8);
  static final byte[] FILE = "%PDF-1.7 Nachweis".getBytes(StandardCharsets.UTF_8);

  @Bean
  DataSource database() {
    return TestDatabase.fresh();
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  static void register(
      LocalZustelldienst zustelldienst, Optional<DestinationDraft.Callback> callback) {
    zustelldienst.registerClient(SENDER.clientId(), SENDER.clientSecret(), Caller.Role.SENDER);
    zustelldienst.registerClient(
        SUBSCRIBER.clientId(), SUBSCRIBER.clientSecret(), Caller.Role.SUBSCRIBER);
    zustelldienst.registerDestination(
        new DestinationDraft(
            DESTINATION,
            "Musterstadt",
            "eingang@musterstadt.example",
            SUBSCRIBER.clientId(),
            TestKeys.encryption().publicHalf(),
            TestKeys.signature().publicHalf(),
            List.of(OFFERED),
            Set.of("eMail"),
            callback));
  }

  static Application application(List<Attachment> attachments) {
    return new Application(
        DESTINATION, LEISTUNG, "DE160510000000", SCHEMA, DATA, attachments, Optional.empty());
  }
}
