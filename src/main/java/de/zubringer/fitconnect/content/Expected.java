package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.WireVersion;
import de.zubringer.fitconnect.events.EventLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What our own destination expects of a submission; taken from our configuration, not asked of the
 * Zustelldienst.
 *
 * @param serviceIssuers base addresses the Zustelldienst signs with, old ones included
 * @param metadataVersions such as 2.1.0; major and minor count
 * @param replyChannels names such as {@code eMail}
 * @param attachmentBytesMax what is larger is not opened
 */
public record Expected(
    UUID destinationId,
    Set<String> serviceIssuers,
    List<OfferedService> services,
    Set<String> metadataVersions,
    Set<String> replyChannels,
    WireVersion version,
    long attachmentBytesMax) {

  public Expected(
      UUID destinationId,
      Set<String> serviceIssuers,
      List<OfferedService> services,
      Set<String> metadataVersions,
      Set<String> replyChannels) {
    this(
        destinationId,
        serviceIssuers,
        services,
        metadataVersions,
        replyChannels,
        WireVersion.V2,
        Limits.ATTACHMENT_BYTES_MAX);
  }

  public Expected {
    serviceIssuers = Set.copyOf(serviceIssuers);
    services = List.copyOf(services);
    metadataVersions = Set.copyOf(metadataVersions);
    replyChannels = Set.copyOf(replyChannels);
  }

  EventLog.Parties parties() {
    return new EventLog.Parties(serviceIssuers, destinationId);
  }

  Optional<OfferedService> service(String identifier) {
    return services.stream().filter(it -> it.identifier().equals(identifier)).findFirst();
  }

  boolean takesMetadata(String version) {
    return metadataVersions.stream().anyMatch(it -> minor(it).equals(minor(version)));
  }

  private static String minor(String version) {
    return version.substring(0, Math.max(0, version.lastIndexOf('.')));
  }
}
