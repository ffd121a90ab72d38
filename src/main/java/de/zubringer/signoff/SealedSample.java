package de.zubringer.signoff;

import de.zubringer.catalogue.sample.Sample;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import de.zubringer.vault.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps applications to rehearse with in the vault, each under a key of its own. */
@Component
class SealedSample {
  private static final String APPLICATION = "signoff/application";
  private static final String FILE = "signoff/file/";

  private final Vault vault;

  SealedSample(Vault vault) {
    this.vault = vault;
  }

  /** All of a sample but the bytes of its files. */
  record Head(
      String title,
      Instant receivedAt,
      String channel,
      String areaAt,
      JsonNode application,
      List<FileHead> files) {}

  record FileHead(String id, String name, String mediaType) {}

  void keep(MunicipalityId owner, UUID id, Sample sample) {
    var contents = new TreeMap<String, Content>();
    var heads = new ArrayList<FileHead>();
    for (var file : sample.attachments()) {
      contents.put(FILE + heads.size(), Content.of(file.bytes()));
      heads.add(new FileHead(file.id(), file.name(), file.mediaType()));
    }
    var head =
        new Head(
            sample.title(),
            sample.receivedAt(),
            sample.channel(),
            sample.areaAt(),
            sample.application(),
            heads);
    contents.put(APPLICATION, Content.of(JsonMapper.shared().writeValueAsBytes(head)));
    vault.keep(owner, new SubmissionId(id), contents);
  }

  /** Empty if its key was destroyed. */
  Optional<Sample> open(MunicipalityId owner, OwnInput input) {
    var contents = vault.contents(owner, new SubmissionId(input.id()), "signoff/");
    return Optional.ofNullable(contents.get(APPLICATION))
        .map(json -> JsonMapper.shared().readValue(json.bytes(), Head.class))
        .map(
            head -> {
              var files = new ArrayList<Sample.File>();
              for (var file : head.files()) {
                var bytes = contents.get(FILE + files.size());
                files.add(
                    new Sample.File(
                        file.id(),
                        file.name(),
                        file.mediaType(),
                        bytes == null ? new byte[0] : bytes.bytes()));
              }
              return new Sample(
                  input.name(),
                  head.title(),
                  "valid",
                  input.id(),
                  head.receivedAt(),
                  head.channel(),
                  head.areaAt(),
                  head.application(),
                  List.copyOf(files));
            });
  }

  void erase(MunicipalityId owner, UUID id) {
    vault.erase(owner, new SubmissionId(id));
  }
}
