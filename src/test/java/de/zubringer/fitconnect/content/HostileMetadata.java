package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody makes of sound metadata with one attachment in order to break us, by name. */
public final class HostileMetadata {
  private static final Pattern ID = Pattern.compile("(?<=\"attachmentId\":\")[^\"]*");
  private static final Pattern HASH = Pattern.compile("(?<=\"content\":\")[0-9a-f]{128}");
  private static final Pattern SCHEMA = Pattern.compile("(?<=\"schemaUri\":\")[^\"]*");

  private HostileMetadata() {}

  public static Stream<Arguments> all() {
    return Stream.of(texts(), schemas(), attachments(), fragments(), contents())
        .flatMap(one -> one);
  }

  private static Stream<Arguments> texts() {
    return Stream.of(
        named("nothing", good -> ""),
        named("a list", good -> "[]"),
        named("null", good -> "null"),
        named("text behind", good -> good + "{}"),
        named("a member twice", good -> first(good, "\"contentStructure\":{},")),
        named("5,000 levels", good -> "{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
        named(
            "a number of 10,000 digits", good -> first(good, "\"x\":" + "9".repeat(10_000) + ",")));
  }

  private static Stream<Arguments> schemas() {
    return Stream.of(
        named("an exponent of a billion", good -> first(good, "\"$schema\":1e999999999,\"y\":1,")),
        named("schema in another case", good -> good.replace("\"$schema\"", "\"$Schema\"")),
        named("schema of a later version", good -> good.replace("2.1.0", "9.9.9")),
        named("schema of another host", good -> good.replace("schema.fitko.de", "boese.example")),
        named(
            "schema with an endless version",
            good -> good.replace("2.1.0", "2." + "1".repeat(9_999) + ".0")));
  }

  private static Stream<Arguments> attachments() {
    return Stream.of(
        named("attachment id as path", good -> replaced(good, ID, "../../../../etc/passwd")),
        named("short attachment id", good -> replaced(good, ID, "1-1-1-1-1")),
        named("attachment twice", good -> changed(good, HostileMetadata::twice)),
        named("10,000 attachments", good -> changed(good, HostileMetadata::many)),
        named("no attachments where one was sent", good -> changed(good, ArrayNode::removeAll)),
        named("purpose in capitals", good -> good.replace("\"attachment\"", "\"ATTACHMENT\"")));
  }

  private static Stream<Arguments> fragments() {
    return Stream.of(
        named(
            "attachment as its own fragments",
            good -> changed(good, all -> fragments(all, own(all), own(all)))),
        named(
            "fragments nobody announced",
            good -> changed(good, all -> fragments(all, UUID.randomUUID().toString()))),
        named(
            "10,000 fragments",
            good ->
                changed(
                    good,
                    all ->
                        fragments(
                            all,
                            Stream.generate(() -> UUID.randomUUID().toString())
                                .limit(10_000)
                                .toArray(String[]::new)))));
  }

  private static Stream<Arguments> contents() {
    return Stream.of(
        named(
            "hash in capitals",
            good -> HASH.matcher(good).replaceFirst(hash -> hash.group().toUpperCase(Locale.ROOT))),
        named("hash of something else", good -> replaced(good, HASH, "0".repeat(128))),
        named("hash of another kind", good -> good.replace("sha512", "sha1")),
        named(
            "two reply channels",
            good -> good.replace("\"eMail\"", "\"deMail\":{\"address\":\"x\"},\"eMail\"")),
        named(
            "mail address of two lines",
            good -> good.replace("\"address\":\"", "\"address\":\"Bcc: x@y.example\\r\\n")),
        named("another Leistung", good -> good.replace("99102013104000", "99102013000000")),
        named(
            "another data schema",
            good -> replaced(good, SCHEMA, "https://musterstadt.example/katze/1.0.0")),
        named("schema address of a file", good -> replaced(good, SCHEMA, "file:///etc/passwd")));
  }

  private static Arguments named(String name, UnaryOperator<String> change) {
    return Arguments.of(name, change);
  }

  /** With another member in front. */
  private static String first(String metadata, String member) {
    return "{" + member + metadata.substring(1);
  }

  private static String replaced(String metadata, Pattern what, String by) {
    return what.matcher(metadata).replaceFirst(java.util.regex.Matcher.quoteReplacement(by));
  }

  private static String changed(String metadata, Consumer<ArrayNode> change) {
    try {
      var json = StrictJson.readObject(metadata.getBytes(StandardCharsets.UTF_8));
      change.accept((ArrayNode) json.path("contentStructure").path("attachments"));
      return json.toString();
    } catch (ProtocolFault e) {
      throw new AssertionError(e);
    }
  }

  private static void twice(ArrayNode attachments) {
    attachments.add(attachments.get(0).deepCopy());
  }

  private static void many(ArrayNode attachments) {
    var first = (ObjectNode) attachments.get(0);
    for (var i = 0; i < 10_000; i++) {
      attachments.add(first.deepCopy().put("attachmentId", UUID.randomUUID().toString()));
    }
  }

  private static String own(ArrayNode attachments) {
    return attachments.get(0).path("attachmentId").asString();
  }

  private static void fragments(ArrayNode attachments, String... ids) {
    var fragments = ((ObjectNode) attachments.get(0)).putArray("fragments");
    List.of(ids).forEach(fragments::add);
  }
}
