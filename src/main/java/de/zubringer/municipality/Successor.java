package de.zubringer.municipality;

/**
 * A municipality in the area of one that has ended.
 *
 * @param share of the area of the one that ended, from 0 to 1
 */
public record Successor(Body body, double share) {}
