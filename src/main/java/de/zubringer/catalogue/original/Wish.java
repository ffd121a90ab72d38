package de.zubringer.catalogue.original;

import java.util.Optional;

/**
 * What whoever imports an original says about the package.
 *
 * @param leistung id of the package
 * @param version of the package; empty = follows from what changed
 * @param leika key of the Leistung; counts for a package that is new, like the following
 * @param area path of the field with the key of the area; empty = looked for
 * @param schemaUri as the online service sends it; empty = a name of our own
 * @param root element of an application in XML
 * @param naming readable or id; only of XDatenfelder
 */
public record Wish(
    String leistung,
    String version,
    String leika,
    String area,
    String schemaUri,
    Optional<String> root,
    Optional<String> naming,
    ConflictDecisions decisions) {}
