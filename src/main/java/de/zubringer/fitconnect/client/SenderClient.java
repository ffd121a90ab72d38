package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.content.Application;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** What a sender asks of the Zustelldienst (Submission API v2). */
public final class SenderClient {
  private final SubmissionApi api;

  public SenderClient(Endpoints endpoints, Credentials credentials, InstantSource clock) {
    api = new SubmissionApi(endpoints, credentials, clock);
  }

  /** The ids the service gave to an announced submission; to be noted before submitting. */
  public record Announced(UUID submissionId, UUID caseId) {}

  /** Announces a submission; not to be repeated when the answer is lost, but begun anew. */
  public Announced create(Application application) throws FitConnectUnavailable, FitConnectRefused {
    var what = "Announcing a submission";
    var body =
        StrictJson.object()
            .put("destinationId", application.destinationId().toString())
            .put("region", application.region());
    var ids = body.putArray("announcedAttachments");
    application.attachments().forEach(attachment -> ids.add(attachment.id().toString()));
    body.putObject("publicService").put("identifier", application.service()).put("name", "");
    var answer = Transport.parse(api.sendJson("POST", "/v2/submissions", body, what), what);
    return new Announced(
        SubmissionApi.uuid(answer, "submissionId", what),
        SubmissionApi.uuid(answer, "caseId", what));
  }

  /** Uploads an attachment; doing so again before submitting replaces it. */
  public void upload(UUID submissionId, UUID attachmentId, String jwe)
      throws FitConnectUnavailable, FitConnectRefused {
    var path = "/v2/submissions/" + submissionId + "/attachments/" + attachmentId;
    api.sendJose("PUT", path, jwe, "Uploading an attachment");
  }

  public void submit(UUID submissionId, String metadataJwe, String dataJwe)
      throws FitConnectUnavailable, FitConnectRefused {
    var body =
        StrictJson.object().put("encryptedMetadata", metadataJwe).put("encryptedData", dataJwe);
    api.sendJson("PUT", "/v2/submissions/" + submissionId, body, "Submitting");
  }

  public List<String> events(UUID caseId) throws FitConnectUnavailable, FitConnectRefused {
    return api.events(caseId);
  }
}
