package de.zubringer.web.operations;

/**
 * One connection, with numbers as text.
 *
 * @param journeys address of its list
 * @param retrying address of those that are on their way
 * @param clearing address of those that are held
 * @param oldest age of the oldest that is not at its end; empty if there is none
 */
public record FlowLine(
    String municipality,
    String leistung,
    String today,
    String week,
    String delivered,
    String moving,
    String retried,
    String held,
    String oldest,
    String journeys,
    String retrying,
    String clearing) {}
