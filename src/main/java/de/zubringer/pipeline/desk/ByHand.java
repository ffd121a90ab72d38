package de.zubringer.pipeline.desk;

/**
 * A desk a person chose instead of the rules.
 *
 * @param target id of the installation; empty for the usual one of the plan
 * @param name of who chose
 * @param role word of the role
 */
public record ByHand(String unit, String target, String name, String role) {}
