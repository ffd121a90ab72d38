package de.zubringer.web.journeys;

import de.zubringer.web.frame.Badge;

/**
 * A journey in a list.
 *
 * @param shortId first eight characters, enough to tell journeys apart by eye
 * @param municipality name of the administration
 * @param warning why it waits and until when; empty while nothing is wrong
 */
public record JourneyLine(
    String address,
    String shortId,
    String arrived,
    String leistung,
    String municipality,
    String area,
    String unit,
    Badge state,
    String warning) {}
