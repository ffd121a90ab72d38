package de.zubringer.cli;

import de.zubringer.Application;
import de.zubringer.cli.connect.ConceptVerb;
import de.zubringer.cli.connect.FitgapVerb;
import de.zubringer.cli.connect.SurveyVerb;
import de.zubringer.cli.connect.TrialVerb;
import de.zubringer.cli.exchange.DiffXzufiVerb;
import de.zubringer.cli.exchange.ExportXzufiVerb;
import de.zubringer.cli.exchange.ImportCodeListVerb;
import de.zubringer.cli.exchange.ImportRegisterVerb;
import de.zubringer.cli.exchange.ImportSchemaVerb;
import de.zubringer.cli.exchange.ImportXdatenfelderVerb;
import de.zubringer.cli.exchange.ImportXzufiVerb;
import de.zubringer.cli.exchange.PackageVerb;
import de.zubringer.cli.fuzz.FuzzVerb;
import de.zubringer.cli.keys.PublishKeysVerb;
import de.zubringer.cli.sandbox.SandboxVerb;
import de.zubringer.cli.server.DemoVerb;
import de.zubringer.cli.server.PractiseStartVerb;
import de.zubringer.cli.server.ServeVerb;
import de.zubringer.cli.store.AuditVerb;
import de.zubringer.cli.store.BackupVerb;
import de.zubringer.cli.store.KeysVerb;
import de.zubringer.cli.store.RestoreVerb;
import de.zubringer.kernel.LegalTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: {@code zubringer VERB …}; exit code 0 good, 1 findings, 2 usage or input. */
@Command(
    name = "zubringer",
    versionProvider = Zubringer.Version.class,
    subcommands = {
      AuditVerb.class,
      BackupVerb.class,
      CheckVerb.class,
      ConceptVerb.class,
      DemoVerb.class,
      DiffXzufiVerb.class,
      ExportXzufiVerb.class,
      FitgapVerb.class,
      FuzzVerb.class,
      HelpVerb.class,
      ImportCodeListVerb.class,
      ImportRegisterVerb.class,
      ImportSchemaVerb.class,
      ImportXdatenfelderVerb.class,
      ImportXzufiVerb.class,
      KeysVerb.class,
      MappingDiffVerb.class,
      PackageVerb.class,
      PractiseStartVerb.class,
      PublishKeysVerb.class,
      ResolveVerb.class,
      RestoreVerb.class,
      SandboxVerb.class,
      SendVerb.class,
      ServeVerb.class,
      SurveyVerb.class,
      TrialVerb.class
    })
public final class Zubringer implements Callable<Integer> {
  /** For verbs that start no server. */
  static final InstantSource CLOCK = Application.CLOCK;

  private static final String WORDING = "de.zubringer.cli.messages";

  @Mixin private final Console console = new Console();

  @SuppressWarnings("UnusedVariable") // for picocli
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  private boolean help;

  @SuppressWarnings("UnusedVariable") // for picocli
  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  private boolean version;

  Zubringer() {}

  public static void main(String[] arguments) {
    quietLog();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    var line = new CommandLine(new Zubringer());
    line.setResourceBundle(ResourceBundle.getBundle(WORDING, Locale.GERMAN));
    line.setParameterExceptionHandler(new UsageFault());
    line.setExecutionExceptionHandler(new VerbFault());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /** The day at hand in Germany. */
  public static LocalDate today() {
    return LegalTime.today(CLOCK);
  }

  /** Without a verb: says which there are. */
  @Override
  public Integer call() {
    console.showVerbs();
    return ExitCode.UNUSABLE;
  }

  /** Short verbs bring up no Spring Boot, which would configure the log. */
  private static void quietLog() {
    System.setProperty("logback.configurationFile", "de/zubringer/cli/quiet-logback.xml");
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Zubringer " + Build.current().version()};
    }
  }
}
