package de.zubringer.zustelldienst.destinations;

import de.zubringer.zustelldienst.destinations.DestinationStore.Registered;
import de.zubringer.zustelldienst.wire.ApiVersion;
import tools.jackson.databind.node.ObjectNode;

/** A destination as its owner sees it. */
public final class DestinationViews {
  private DestinationViews() {}

  /** With the address of the callback; its secret is never shown. */
  public static ObjectNode ofOwner(Registered registered, ApiVersion version) {
    var view = DestinationDocument.view(registered.document(), version);
    registered
        .callback()
        .ifPresent(callback -> view.putObject("callback").put("url", callback.url().toString()));
    return view;
  }
}
