package de.zubringer.responsibility;

import de.zubringer.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Zuordnungsregel of a connection: when the application says so, another unit, and if it names one,
 * another target.
 *
 * @param unit id of a unit, or an expression beginning with a dollar sign that gives one
 * @param target local id of an installation, or {@code inbox}; null keeps the plan's target
 */
public record RoutingRule(
    String id, Expression when, String unit, @Nullable String target, String text) {}
