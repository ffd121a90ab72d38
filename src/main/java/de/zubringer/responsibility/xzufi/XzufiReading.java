package de.zubringer.responsibility.xzufi;

import de.zubringer.kernel.Findings;
import java.util.Map;
import java.util.SortedMap;

/**
 * How reading a message went.
 *
 * @param sender from the head of the message; empty if none is named
 * @param counts objects by the name of their element
 * @param unknown elements that were not understood, by their path
 */
public record XzufiReading(
    String file,
    String sender,
    Map<String, Long> counts,
    SortedMap<String, Long> unknown,
    Findings findings) {}
