package de.zubringer.workspace;

import de.zubringer.kernel.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a reader made of a text.
 *
 * @param content nothing if the text cannot be read at all
 * @param lines the line of each place, counted from 1
 */
record Parsed(@Nullable JsonNode content, Map<String, Integer> lines, List<Finding> findings) {}
