package de.zubringer.web.frame;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Names of administrations and Leistungen, by what is live now. */
@Component
public class Names {
  /** The official name, or the key of an administration nobody knows. */
  public String municipality(MunicipalityId municipality) {
    return municipality.toString();
  }

  /** The name of a Leistung, or its key. */
  public String leistung(LeikaKey leika) {
    return leika.digits();
  }

  /** The package by which an administration runs a Leistung. */
  public Optional<LeistungPackage> leistungPackage(MunicipalityId municipality, LeikaKey leika) {
    return Optional.empty();
  }

  /** Names of all Leistungen by their id. */
  public SortedMap<String, String> leistungen() {
    return new TreeMap<>();
  }

  /** Names of all connected administrations. */
  public SortedMap<MunicipalityId, String> municipalities() {
    return new TreeMap<>((one, other) -> one.ars().compareTo(other.ars()));
  }
}
