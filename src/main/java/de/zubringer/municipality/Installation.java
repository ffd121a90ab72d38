package de.zubringer.municipality;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target system as one administration runs it.
 *
 * @param id the local name
 * @param system the id of the target system
 * @param interfaceId the id of the system's interface that is used
 * @param operator {@code self} or who runs it
 * @param retry name of the cycle by which it is tried again; missing = as the system says
 * @param settings by the ids of what the interface needs; a secret is only named
 */
public record Installation(
    String id,
    String system,
    String version,
    @JsonProperty("interface") String interfaceId,
    @Nullable String operator,
    @Nullable String retry,
    Map<String, String> settings) {}
