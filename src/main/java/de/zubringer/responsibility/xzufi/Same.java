package de.zubringer.responsibility.xzufi;

import de.zubringer.responsibility.xzufi.XzufiObject.Area;
import de.zubringer.responsibility.xzufi.XzufiObject.Leistung;
import de.zubringer.responsibility.xzufi.XzufiObject.OnlineService;
import de.zubringer.responsibility.xzufi.XzufiObject.Responsibility;
import de.zubringer.responsibility.xzufi.XzufiObject.Unit;

/** Whether two objects say the same, wherever they stand. */
final class Same {
  private Same() {}

  static boolean content(XzufiObject one, XzufiObject other) {
    return placeless(one).equals(placeless(other));
  }

  static XzufiObject placeless(XzufiObject object) {
    return switch (object) {
      case Leistung one -> new Leistung(one.id(), one.leika(), one.name(), 0);
      case Unit one ->
          new Unit(
              one.id(),
              one.furtherIds(),
              one.name(),
              one.parent(),
              one.addresses(),
              one.contacts(),
              one.span(),
              0);
      case Area one -> new Area(one.id(), one.key(), one.name(), 0);
      case Responsibility one ->
          new Responsibility(
              one.id(), one.unit(), one.leistung(), one.areas(), one.role(), one.span(), 0);
      case OnlineService one -> new OnlineService(one.id(), one.name(), one.links(), 0);
      case XzufiObject.Deletion one -> new XzufiObject.Deletion(one.kind(), one.id(), 0);
    };
  }
}
