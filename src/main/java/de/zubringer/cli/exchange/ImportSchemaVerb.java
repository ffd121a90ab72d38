package de.zubringer.cli.exchange;

import de.zubringer.catalogue.foreign.JsonSchemaOriginal;
import de.zubringer.catalogue.foreign.XsdOriginal;
import de.zubringer.catalogue.original.Adoption;
import de.zubringer.catalogue.original.Earlier;
import de.zubringer.catalogue.original.Origin;
import de.zubringer.catalogue.original.Original;
import de.zubringer.cli.Console;
import de.zubringer.kernel.Outcome;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a JSON Schema or an XSD of somebody else over as a package. */
@Command(name = "import-schema")
public final class ImportSchemaVerb implements Callable<Integer> {
  private static final String XSD = ".xsd";

  @Parameters(index = "0", paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--root", paramLabel = "NAME")
  private @Nullable String root;

  @Mixin private final AdoptionOptions options = new AdoptionOptions();

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var name = String.valueOf(file.getFileName());
    var isXsd = name.endsWith(XSD);
    var bytes = Exchanged.read(file, isXsd ? XsdOriginal.BYTES_MAX : JsonSchemaOriginal.BYTES_MAX);
    return new AdoptionRun(options, console)
        .run(
            new Adoption.Source(name, bytes),
            Optional.ofNullable(root),
            earlier -> Optional.empty(),
            earlier -> isXsd ? xsd(name, bytes, earlier) : JsonSchemaOriginal.read(name, bytes));
  }

  private Outcome<Original> xsd(String name, byte[] bytes, Earlier earlier) {
    var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    var beside = AdoptionOptions.files(folder, XSD, XsdOriginal.BYTES_MAX);
    beside.put(name, bytes);
    var element = root != null ? root : earlier.origin().map(Origin::root).orElse(null);
    return XsdOriginal.read(name, beside, element);
  }
}
