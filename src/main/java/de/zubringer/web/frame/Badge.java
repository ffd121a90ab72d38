package de.zubringer.web.frame;

/**
 * A short coloured word; the colour never says more than the word.
 *
 * @param kind of KERN-UX: info, success, warning or danger
 */
public record Badge(String kind, String label) {}
