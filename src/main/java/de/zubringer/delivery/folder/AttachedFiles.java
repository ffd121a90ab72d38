package de.zubringer.delivery.folder;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the attachments of an order into a transfer folder of the municipality, for targets that
 * take their rows or documents by another way. The names follow from the order's key, so that
 * repeating writes the same files again.
 */
public final class AttachedFiles {
  private final TransferFolders folders;

  public AttachedFiles(Path data) {
    this.folders = new TransferFolders(data);
  }

  /** Names of the files, in the order of the attachments; each is whole before it is seen. */
  public Outcome<List<String>> put(DeliveryOrder order, String setting) {
    var below = order.setting(setting);
    if (below.isEmpty()) {
      return Outcome.held(Finding.error("target-setting-missing", "", order.system(), setting));
    }
    var folder = folders.below(order.municipality(), below.get());
    if (folder.isEmpty()) {
      return invalid(order, setting);
    }
    try {
      folders.make(folder.get());
      return Outcome.done(put(order, new Place(folder.get(), order.key().replace('.', '_'), null)));
    } catch (NotDirectoryException e) {
      return invalid(order, setting);
    } catch (IOException e) {
      return TransferFolders.outage(order.system(), e);
    }
  }

  private static List<String> put(DeliveryOrder order, Place place) throws IOException {
    var names = new ArrayList<String>();
    for (var file : order.attachments()) {
      names.add(place.attach(names.size() + 1, file));
    }
    return List.copyOf(names);
  }

  private static Outcome<List<String>> invalid(DeliveryOrder order, String setting) {
    return Outcome.held(Finding.error("target-folder-invalid", "", order.system(), setting));
  }
}
