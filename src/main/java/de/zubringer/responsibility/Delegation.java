package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;

/**
 * A body on the way from who is legally responsible to who carries out.
 *
 * @param rule the id of the rule that names it
 */
public record Delegation(Ars ars, String name, String rule) {}
