package de.zubringer.catalogue.fim;

import tools.jackson.databind.node.ObjectNode;

/**
 * Multiplizitaet: how often something stands at its place.
 *
 * @param most {@link #UNBOUNDED} for any number
 */
record Times(int least, int most) {
  static final int UNBOUNDED = -1;

  /** Of {@code 0:1}, {@code 1:*}; the form was checked before. */
  static Times of(String text) {
    var cut = text.indexOf(':');
    var most = text.substring(cut + 1);
    return new Times(
        Integer.parseInt(text.substring(0, cut)),
        most.equals("*") ? UNBOUNDED : Integer.parseInt(most));
  }

  /** The member itself, or a list of it that has its title and id. */
  ObjectNode applied(ObjectNode member) {
    if (most == 1) {
      return member;
    }
    var list = member.objectNode();
    list.set("title", member.remove("title"));
    list.put("type", "array");
    if (member.has("x-fim")) {
      list.set("x-fim", member.get("x-fim"));
    }
    if (least > 0) {
      list.put("minItems", least);
    }
    if (most > 0) {
      list.put("maxItems", most);
    }
    list.set("items", member);
    return list;
  }
}
