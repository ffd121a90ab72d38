package de.zubringer.bench;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.DestinationDraft;
import de.zubringer.zustelldienst.LocalZustelldienst;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The local Zustelldienst in a process of its own, with an online service beside it that sends as
 * many applications as a line of the standard input says.
 */
@ComponentScan(
    basePackages = "de.zubringer.zustelldienst",
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableAutoConfiguration(
    exclude = {
      SecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class,
      SecurityFilterAutoConfiguration.class,
      ServletWebSecurityAutoConfiguration.class
    })
public class BenchZustelldienst {
  static final UUID DESTINATION = UUID.fromString("c7a1e2d4-3b58-4c96-8f20-6d1e9b4a7f53");
  static final Credentials SUBSCRIBER = new Credentials("messung-amt", "messung-amt-geheim");
  static final Credentials SENDER = new Credentials("messung-dienst", "messung-dienst-geheim");
  static final String LEISTUNG = "urn:de:fim:leika:leistung:99102013104000";
  static final String READY = "ready ";
  static final String SENT = "sent ";

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  public static void main(String[] arguments) throws IOException {
    var out = System.out;
    System.setOut(System.err); // only answers on the standard output
    var context =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(BenchZustelldienst.class)
                .run(
                    "--spring.datasource.url=" + arguments[0],
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.hikari.maximum-pool-size=8",
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--logging.level.root=ERROR",
                    "--" + LocalZustelldienst.ENABLED_PROPERTY + "=true");
    var keys = BenchKeys.read(Files.readAllBytes(Path.of(arguments[1])));
    var schema = new SchemaReference(arguments[2], "application/json");
    register(context.getBean(LocalZustelldienst.class), keys, schema);
    var port = context.getWebServer() == null ? 0 : context.getWebServer().getPort();
    answer(out, READY + port);
    serve(out, new BenchSending(endpoints(port), schema));
    System.exit(0);
  }

  static Endpoints endpoints(int port) {
    return Endpoints.below("http://127.0.0.1:" + port);
  }

  private static void register(
      LocalZustelldienst zustelldienst, BenchKeys keys, SchemaReference schema) {
    zustelldienst.registerClient(SENDER.clientId(), SENDER.clientSecret(), Caller.Role.SENDER);
    zustelldienst.registerClient(
        SUBSCRIBER.clientId(), SUBSCRIBER.clientSecret(), Caller.Role.SUBSCRIBER);
    zustelldienst.registerDestination(
        new DestinationDraft(
            DESTINATION,
            "Messung",
            "",
            SUBSCRIBER.clientId(),
            keys.encryption().publicHalf(),
            keys.signature().publicHalf(),
            List.of(
                new OfferedService(LEISTUNG, "Hund", List.of("DE160660092092"), List.of(schema))),
            Set.of("eMail"),
            Optional.empty()));
  }

  /** Each line is a number of applications and the size of an attachment; no line, no work. */
  private static void serve(PrintStream out, BenchSending sending) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var words = line.split(" ", -1);
      try {
        sending.send(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
        answer(out, SENT + words[0]);
      } catch (ProtocolFault e) {
        answer(out, "failed " + e.getMessage());
      }
    }
  }

  private static void answer(PrintStream out, String line) {
    out.println(line);
    out.flush();
  }
}
