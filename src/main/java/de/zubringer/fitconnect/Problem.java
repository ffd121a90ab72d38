package de.zubringer.fitconnect;

import tools.jackson.databind.node.ObjectNode;

/**
 * Why a submission goes back, as it stands in a reject event. The event log is not encrypted and is
 * kept for 730 days: nothing personal may stand in the detail.
 *
 * @param instance what is at fault: submission, metadata, data, other or attachment:&lt;uuid&gt;
 */
public record Problem(String type, String title, String detail, String instance) {
  public ObjectNode json() {
    return StrictJson.object()
        .put("type", type)
        .put("title", title)
        .put("detail", detail)
        .put("instance", instance);
  }
}
