package de.zubringer.delivery.folder;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.Reach;
import de.zubringer.delivery.file.FileDelivery;
import de.zubringer.delivery.file.FileLedger;
import de.zubringer.delivery.file.FileNames;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts the document as a file into a folder the target watches ({@code eingang}), and looks for its
 * confirmation in another ({@code quittung}). The file's name carries the journey's id, and with it
 * every proof about the delivery.
 */
@Component
class FolderConnector implements Connector {
  private final TransferFolders folders;
  private final FileLedger ledger;
  private final InstantSource clock;

  FolderConnector(@Value("${zubringer.data}") Path data, FileLedger ledger, InstantSource clock) {
    this.folders = new TransferFolders(data);
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public Reach knock(MunicipalityId municipality, Map<String, String> settings) {
    return reach(municipality, settings);
  }

  /** A folder that is not there yet is made with the first delivery. */
  @Override
  public Reach reach(MunicipalityId municipality, Map<String, String> settings) {
    var folder = folders.below(municipality, settings.getOrDefault("eingang", ""));
    if (folder.isEmpty()) {
      return Reach.no("no-folder");
    }
    if (!folders.isReal(folder.get())) {
      return Reach.unknown();
    }
    return Files.isWritable(folder.get()) ? Reach.yes("folder") : Reach.no("no-folder");
  }

  @Override
  public Outcome<DeliveryReceipt> deliver(DeliveryOrder order) {
    return place(order).then(place -> new FileDelivery(order, place, ledger, clock).run());
  }

  @Override
  public void settle(
      MunicipalityId municipality, JourneyId journey, String receiver, boolean arrived) {
    ledger.settle(
        municipality, journey, receiver, arrived ? Optional.of(clock.instant()) : Optional.empty());
  }

  @Override
  public void forget(MunicipalityId municipality, JourneyId journey) {
    ledger.forget(municipality, journey);
  }

  private Outcome<Place> place(DeliveryOrder order) {
    if (order.setting("eingang").isEmpty()) {
      return Outcome.held(Finding.error("target-setting-missing", "", order.system(), "eingang"));
    }
    if (!FileNames.isKeyed(order.document().fileName(), order.journey())) {
      return Outcome.held(Finding.error("target-file-name-invalid", "", order.system()));
    }
    return folder(order, "eingang")
        .then(
            eingang ->
                order.setting("quittung").isEmpty()
                    ? Outcome.done(new Place(eingang, order.document().fileName(), null))
                    : folder(order, "quittung").then(quittung -> place(order, eingang, quittung)));
  }

  private static Outcome<Place> place(DeliveryOrder order, Path eingang, Path quittung) {
    var fileName = order.document().fileName();
    return FileNames.confirmation(order.acknowledgement(), fileName)
        .map(name -> Outcome.done(new Place(eingang, fileName, quittung.resolve(name))))
        .orElseGet(() -> invalid(order, "quittung"));
  }

  private Outcome<Path> folder(DeliveryOrder order, String setting) {
    var folder = folders.below(order.municipality(), order.setting(setting).orElseThrow());
    if (folder.isEmpty()) {
      return invalid(order, setting);
    }
    try {
      folders.make(folder.get());
      return Outcome.done(folder.get());
    } catch (NotDirectoryException e) {
      return invalid(order, setting);
    } catch (IOException e) {
      return TransferFolders.outage(order.system(), e);
    }
  }

  private static <T> Outcome<T> invalid(DeliveryOrder order, String setting) {
    return Outcome.held(Finding.error("target-folder-invalid", "", order.system(), setting));
  }
}
