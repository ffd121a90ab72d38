package de.zubringer.delivery.rest;

import static de.zubringer.delivery.ConnectorContract.heldFor;
import static de.zubringer.delivery.ConnectorContract.receipt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.DeliveryOrder.Request;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.Redirects;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Outcome.Held;
import de.zubringer.kernel.Outcome.Later;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestConnectorTest {
  private static final String JSON = "application/json";
  private static final Acknowledgement NUMBER =
      new Acknowledgement(Acknowledgement.Kind.SYNCHRONOUS, "$.vorgangsnummer", null, 0);

  private final List<String> seen = new ArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private final RestConnector connector = connector(Duration.ofSeconds(20));
  private HttpServer target;

  @BeforeEach
  void startTarget() throws IOException {
    target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    target.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    target.start();
  }

  @AfterEach
  void stopTarget() {
    never.countDown();
    target.stop(0);
  }

  @Test
  void sendsTheBytesWithKeyAndBearer() {
    answers(201, "{\"vorgangsnummer\":\"FW-1\"}");

    var receipt = receipt(connector.deliver(order().with("zugang", " token\n").order()));

    assertThat(receipt)
        .isEqualTo(new DeliveryReceipt(DeliveryReceipt.Kind.ANSWER, "FW-1", Orders.RECEIVED));
    assertThat(seen)
        .containsExactly("POST /x/y " + Orders.JOURNEY + " Bearer token application/json {}");
  }

  @Test
  void putsAttachmentsIntoTheDocumentAndLeavesTheRestAsItWas() {
    answers(201, "{\"vorgangsnummer\":\"FW-1\"}");
    var file =
        new DeliveryOrder.Attachment(
            "nachweis", "a\"b.pdf", "application/pdf", Content.of("Hallo".getBytes(UTF_8)));
    var document = "{\"a\": 1.50 }\n";

    receipt(connector.deliver(order().with("a.json", JSON, document).with(file).order()));

    assertThat(seen.getFirst())
        .endsWith(
            "{\"a\": 1.50 ,\"anlagen\":[{\"kennung\":\"nachweis\",\"dateiname\":\"a\\\"b.pdf\","
                + "\"medientyp\":\"application/pdf\",\"inhalt\":\"SGFsbG8=\"}]}\n");
  }

  @Test
  void putsAttachmentsIntoXmlUnderThePrefixOfItsRoot() {
    answers(204, "");
    var file =
        new DeliveryOrder.Attachment(
            "nachweis", "ä<&\u0000.pdf", "application/pdf", Content.of("Hallo".getBytes(UTF_8)));
    var order =
        order()
            .with("a.xml", "application/xml", "<x:a xmlns:x='u'><x:b/></x:a>\n")
            .calling(new Request("POST", "/y"), Acknowledgement.NONE)
            .with(file)
            .order();

    receipt(connector.deliver(order));

    assertThat(seen.getFirst())
        .endsWith(
            "<x:a xmlns:x='u'><x:b/><x:anlagen><x:anlage><x:kennung>nachweis</x:kennung>"
                + "<x:dateiname>&#228;&#60;&#38;?.pdf</x:dateiname>"
                + "<x:medientyp>application/pdf</x:medientyp><x:inhalt>SGFsbG8=</x:inhalt>"
                + "</x:anlage></x:anlagen></x:a>\n");
  }

  @Test
  void logsInByNameAndPassword() {
    answers(201, "{\"vorgangsnummer\":\"FW-1\"}");
    var order =
        order().with("anmeldung", "basic").with("benutzer", "zub").with("zugang", "ge:heim");

    receipt(connector.deliver(order.order()));

    assertThat(seen.getFirst()).contains(" Basic enViOmdlOmhlaW0= ");
  }

  @Test
  void holdsAWayToLogInNobodyKnows() {
    assertThat(heldFor(connector.deliver(order().with("anmeldung", "kerberos").order())))
        .isEqualTo("target-log-in-unknown");
    assertThat(heldFor(connector.deliver(order().with("anmeldung", "bearer").order())))
        .isEqualTo("target-setting-missing");
  }

  @Test
  void holdsAttachmentsForADocumentThatCannotTakeThem() {
    var file =
        new DeliveryOrder.Attachment(
            "nachweis", "a.pdf", "application/pdf", Content.of(new byte[1]));

    var order = order().with("a.csv", "text/csv", "a").with(file).order();
    assertThat(heldFor(connector.deliver(order))).isEqualTo("target-attachments-not-inline");
    assertThat(seen).isEmpty();
  }

  @Test
  void takesTheReceiptOutOfAConflict() {
    answers(409, "{\"vorgangsnummer\":17}");

    assertThat(receipt(deliver()).reference()).isEqualTo("17");
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "403", "404", "422", "301", "307"})
  void holdsWithTheStatusAndNothingElseWhenRefused(int status) {
    answers(status, "Erika Mustermann, Am Mühlgraben 3");

    var outcome = deliver();

    assertThat(heldFor(outcome)).isEqualTo("target-refused");
    assertThat(((Held<DeliveryReceipt>) outcome).findings().list().getFirst().arguments())
        .containsExactly("finanzwesen", String.valueOf(status));
  }

  @ParameterizedTest
  @CsvSource({"408", "409", "425", "429", "500", "502", "503"})
  void triesLaterWithoutQuotingTheAnswer(int status) {
    answers(status, "Erika Mustermann");

    assertThat(deliver())
        .isInstanceOfSatisfying(
            Later.class,
            later -> assertThat(later.cause()).contains("" + status).doesNotContain("Erika"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "",
        "nothing",
        "{\"vorgangsnummer\":null}",
        "{\"vorgangsnummer\":{}}",
        "{\"vorgangsnummer\":\"<b>1</b>\"}",
        "{\"vorgangsnummer\":\" \"}"
      })
  void holdsAnAnswerWithoutUsableReceipt(String body) {
    answers(200, body);

    assertThat(heldFor(deliver())).isEqualTo("target-receipt-missing");
  }

  @Test
  void takesTheStatusOfATargetThatConfirmsNothing() {
    answers(204, "");

    var order = order().calling(new Request("PUT", "/y"), Acknowledgement.NONE).order();

    assertThat(receipt(connector.deliver(order)).reference()).isEqualTo(Orders.JOURNEY.toString());
  }

  @Test
  void doesNotSwallowAnEndlessAnswer() {
    answers(200, "x".repeat(65 * 1024));

    assertThat(deliver()).isInstanceOf(Later.class);
  }

  @Test
  void doesNotFollowARedirect() {
    target.createContext(
        "/x/y",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    target.createContext("/elsewhere", exchange -> seen.add("followed"));

    assertThat(heldFor(deliver())).isEqualTo("target-refused");
    assertThat(seen).isEmpty();
  }

  @Test
  void triesLaterWhenNobodyAnswersInTime() {
    target.createContext("/x/y", exchange -> awaitEnd());

    assertThat(connector(Duration.ofMillis(200)).deliver(order().order()))
        .isInstanceOf(Later.class);
  }

  @Test
  void triesLaterWhenTheAnswerBeginsAndNeverEnds() {
    target.createContext(
        "/x/y",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          awaitEnd();
        });

    assertThat(connector(Duration.ofMillis(200)).deliver(order().order()))
        .isInstanceOf(Later.class);
  }

  @Test
  void triesLaterWhenTheConnectionIsRefused() {
    target.stop(0);

    assertThat(deliver()).isInstanceOf(Later.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://finanzwesen.musterstadt.example",
        "ftp://127.0.0.1",
        "finanzwesen",
        "//host/x",
        "https://user:word@host.example",
        "https://host.example?x=",
        "https://host.example#x",
        "http://127.0.0.1.musterstadt.example",
        "https:// host",
        "http://localhost.example"
      })
  void holdsAnUnsafeAddress(String address) {
    var order = order().with("adresse", address).order();

    assertThat(heldFor(connector.deliver(order))).isEqualTo("target-address-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "/../y", "/x//y", "/x?y", "/x#y", "/%2e%2e", "@host"})
  void holdsAnUnsafePath(String path) {
    var order = order().calling(new Request("POST", path), NUMBER).order();

    assertThat(heldFor(connector.deliver(order))).isEqualTo("target-address-invalid");
  }

  @Test
  void holdsWhatTheSettingsLack() {
    assertThat(heldFor(connector.deliver(Orders.to("rest").order())))
        .isEqualTo("target-setting-missing");
    assertThat(heldFor(connector.deliver(order().with("zugang", "a\r\nX: y").order())))
        .isEqualTo("target-access-invalid");
    var deleting = order().calling(new Request("DELETE", "/x"), NUMBER).order();
    assertThat(heldFor(connector.deliver(deleting))).isEqualTo("target-method-unknown");
  }

  private Outcome<DeliveryReceipt> deliver() {
    return connector.deliver(order().order());
  }

  private Orders order() {
    return Orders.to("rest")
        .with("adresse", "http://127.0.0.1:" + target.getAddress().getPort() + "/x/")
        .calling(new Request("POST", "/y"), NUMBER)
        .with("a.json", "application/json", "{}");
  }

  private void answers(int status, String body) {
    target.createContext(
        "/x/",
        exchange -> {
          var head = exchange.getRequestHeaders();
          seen.add(
              String.join(
                  " ",
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  head.getFirst("Idempotency-Key"),
                  head.getFirst("Authorization"),
                  head.getFirst("Content-Type"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private void awaitEnd() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static RestConnector connector(Duration answerWithin) {
    return new RestConnector(
        new Redirects(Map.of()), InstantSource.fixed(Orders.RECEIVED), answerWithin);
  }
}
