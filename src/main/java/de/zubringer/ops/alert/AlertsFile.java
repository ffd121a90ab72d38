package de.zubringer.ops.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The file as it is written ({@code alerts/1}). */
record AlertsFile(List<ChannelEntry> channels, List<RuleEntry> rules) {

  record ChannelEntry(String id, @Nullable MailEntry mail, @Nullable WebhookEntry webhook) {}

  record MailEntry(
      String server,
      @Nullable String user,
      @Nullable String password,
      @Nullable String certificate,
      String from,
      List<String> to) {}

  record WebhookEntry(String address, String secret) {}

  /**
   * @param threshold text with a duration, or a number
   */
  record RuleEntry(
      String id,
      @Nullable String title,
      String measure,
      JsonNode threshold,
      @Nullable String lasting,
      @Nullable String municipality,
      @Nullable String leistung,
      List<String> to,
      @Nullable String again,
      @Nullable QuietEntry quiet) {}

  record QuietEntry(String from, String until) {}
}
