package de.zubringer.rollin.order;

import static de.zubringer.rollin.order.Writing.orOpen;

import de.zubringer.catalogue.text.German;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PublicJwk;
import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.kernel.LegalTime;
import de.zubringer.municipality.Contact;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.Profile;
import de.zubringer.rollin.Situation;
import de.zubringer.vault.Secrets;
import de.zubringer.workspace.Folder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the certificate authority (Verwaltungs-PKI) must issue; only public halves of keys. */
@Component
class CertificateOrder implements OrderWriter {
  private final Subscriptions subscriptions;

  CertificateOrder(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public OrderKind kind() {
    return OrderKind.CERTIFICATES;
  }

  @Override
  public Optional<OrderPaper> write(Situation now) {
    var intake = now.plan().map(ConnectionPlan::intake).orElse(List.of());
    if (intake.isEmpty()) {
      return Optional.empty();
    }
    var writing = new Writing(kind());
    var keys = new ArrayList<List<String>>();
    for (var one : intake) {
      for (var use : KeyUse.values()) {
        keys.add(key(writing, now, one, use));
      }
    }
    return Optional.of(
        writing
            .text("bitte", writing.say("bitte.text"))
            .table("antragsteller", holder(writing, now))
            .table("schluessel", keys)
            .text("hinweise", writing.say("hinweise.text"))
            .paper(now));
  }

  private static List<List<String>> holder(Writing writing, Situation now) {
    var contact = now.profile().map(Profile::contact).orElse(Contact.NONE);
    var address = contact.address();
    return List.of(
        List.of(writing.say("organisation"), now.body().fullName()),
        List.of(writing.say("ort"), orOpen(address == null ? "" : address.city())),
        List.of(writing.say("land"), writing.say("land.wert")),
        List.of(writing.say("email"), orOpen(contact.email())));
  }

  private List<String> key(Writing writing, Situation now, Destination one, KeyUse use) {
    var found = publicKey(now, one, use);
    var kind = use == KeyUse.ENCRYPTION ? "entschluesseln" : "signieren";
    return List.of(
        orOpen(one.destinationId()),
        writing.say(kind),
        writing.say(kind + ".verwendung"),
        found.map(PublicJwk::kid).orElseGet(() -> writing.say("kein-schluessel")),
        found.map(key -> Integer.toString(key.key().getModulus().bitLength())).orElse("4096"),
        found.map(key -> Folder.digest(key.key().getEncoded())).orElse("\u2013"),
        found
            .flatMap(PublicJwk::certificateUntil)
            .map(until -> German.day(LegalTime.day(until)))
            .orElse("\u2013"));
  }

  /** The one in use last; empty if there is none, or its file is not readable. */
  private Optional<PublicJwk> publicKey(Situation now, Destination one, KeyUse use) {
    var keys = one.keys();
    if (keys == null) {
      return Optional.empty();
    }
    var name = Secrets.named(keys).orElse(keys);
    try {
      return subscriptions
          .ownKeys(new Subscription(new UUID(0, 0), now.owner(), "", name, List.of()))
          .current()
          .stream()
          .filter(key -> key.use() == use)
          .reduce((first, second) -> second)
          .map(key -> key.publicHalf());
    } catch (ProtocolFault e) {
      return Optional.empty(); // the step that checks the keys says so
    }
  }
}
