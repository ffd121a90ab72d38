package de.zubringer.ops.notice;

import de.zubringer.delivery.mail.NoticeMails;
import de.zubringer.delivery.rest.SignedPosts;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.ops.Installation;
import de.zubringer.vault.Secrets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes a notice to whoever is to have it. */
@Component
class Sender {
  /** RFC 2606: nobody's, so that an id is never somebody else's. */
  private static final String ID_DOMAIN = "zubringer.invalid";

  private final NoticeMails mails;
  private final SignedPosts posts;
  private final NoticeWords words;
  private final Secrets secrets;
  private final InstantSource clock;

  Sender(
      NoticeMails mails,
      SignedPosts posts,
      NoticeWords words,
      Secrets secrets,
      InstantSource clock) {
    this.mails = mails;
    this.posts = posts;
    this.words = words;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Done if it arrived; what the other side said beside its number is never kept. */
  Outcome<?> send(Channel channel, NoticeEvent event) {
    return switch (channel) {
      case Channel.Mail mail -> send(mail, event);
      case Channel.Webhook webhook ->
          secret(webhook.secret())
              .then(
                  secret ->
                      posts.send(
                          webhook.id(),
                          webhook.address(),
                          secret,
                          new SignedPosts.Post(
                              event.id(),
                              JsonMapper.shared().writeValueAsString(event),
                              clock.instant())));
    };
  }

  private Outcome<String> send(Channel.Mail mail, NoticeEvent event) {
    var text =
        new NoticeMails.Text(
            event.id() + "@" + ID_DOMAIN, words.subject(event), words.text(event), clock.instant());
    return secret(mail.password())
        .then(password -> mails.send(mail.id(), settings(mail, password), text));
  }

  private static Map<String, String> settings(Channel.Mail mail, String password) {
    var settings = new HashMap<String, String>();
    settings.put("adresse", mail.server());
    settings.put("benutzer", mail.user());
    settings.put("zugang", password);
    settings.put("zertifikat", mail.certificate());
    settings.put("absender", mail.from());
    settings.put("empfaenger", String.join(",", mail.to()));
    return settings;
  }

  private Outcome<String> secret(String named) {
    return secrets
        .value(Installation.KEY, named)
        .map(value -> Outcome.done(value.strip()))
        .orElseGet(
            () ->
                Outcome.held(
                    Finding.error(
                        "alerts-secret-missing",
                        "",
                        Secrets.named(named).orElse(""),
                        Installation.KEY.toString())));
  }
}
