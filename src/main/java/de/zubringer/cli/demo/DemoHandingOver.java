package de.zubringer.cli.demo;

import de.zubringer.kernel.LeikaKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Plays a system of the municipality that hands applications over by REST. */
@Component
@Profile("demo")
class DemoHandingOver {
  private final SentApplications sent;
  private final JsonMapper json;

  DemoHandingOver(SentApplications sent, JsonMapper json) {
    this.sent = sent;
    this.json = json;
  }

  void send(String url, DemoApplications.Entry entry, LeikaKey leika) {
    var submission = submission(entry);
    post(url, entry, leika, submission);
    if (entry.sendTwice()) {
      post(url, entry, leika, submission);
    }
    sent.sent(entry, submission);
  }

  private static UUID submission(DemoApplications.Entry entry) {
    var fixed = entry.submissionId();
    return fixed == null ? DemoIds.of(entry.id()) : fixed;
  }

  private void post(String url, DemoApplications.Entry entry, LeikaKey leika, UUID submission) {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/submissions"))
            .header("Content-Type", "application/json")
            .header("Authorization", authorization(entry))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body(entry, leika, submission)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            "sample " + entry.id() + " was answered " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the demo was told to end", e);
    }
  }

  private byte[] body(DemoApplications.Entry entry, LeikaKey leika, UUID submission) {
    var body = json.createObjectNode();
    body.put("submissionId", submission.toString()).put("leika", leika.digits());
    body.set("application", json.readTree(entry.application()));
    var attachments = body.putArray("attachments");
    for (var file : entry.enclosed()) {
      attachments
          .addObject()
          .put("id", file.id())
          .put("fileName", file.name())
          .put("mediaType", file.mediaType())
          .put("content", file.content());
    }
    return json.writeValueAsBytes(body);
  }

  private static String authorization(DemoApplications.Entry entry) {
    var account = DemoLogIns.technical(entry.municipality()) + ":" + DemoLogIns.PASSWORD;
    return "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
  }
}
