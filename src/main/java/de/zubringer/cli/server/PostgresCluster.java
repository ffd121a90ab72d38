package de.zubringer.cli.server;

import de.zubringer.cli.Build;
import de.zubringer.cli.CannotGoOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/**
 * The files of PostgreSQL below the data directory: made once with a random password, configured
 * anew at every start, so that no setting depends on what an earlier version wrote.
 */
final class PostgresCluster {
  /** 256 bits: nobody guesses it, and it is never typed. */
  private static final int PASSWORD_BYTES = 32;

  /** A slow disk needs some seconds; a minute means that something is wrong. */
  private static final Duration INIT_AT_MOST = Duration.ofMinutes(1);

  private final Path folder;
  private final Path passwordFile;
  private final Path log;

  PostgresCluster(DataDirectory data) {
    this.folder = data.path().resolve("postgres");
    this.passwordFile = data.folder("keys").resolve("postgres");
    this.log = data.folder("log");
  }

  Path folder() {
    return folder;
  }

  Path log() {
    return log;
  }

  boolean isMade() {
    return Files.isDirectory(folder);
  }

  /** Made beside and renamed, so that a process killed in between leaves nothing half. */
  void make(PostgresBinaries binaries) {
    var beside = folder.resolveSibling("postgres.new");
    try {
      FileSystemUtils.deleteRecursively(beside);
      writePassword();
      new ProgramRun(log.resolve("postgres-init.log"), INIT_AT_MOST)
          .run(
              binaries.command(
                  "initdb",
                  "--pgdata=" + beside,
                  "--username=postgres",
                  "--pwfile=" + passwordFile,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8"));
      Files.move(beside, folder);
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.data.not-writable", folder.toString());
    }
  }

  String password() {
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.database.no-password", passwordFile.toString());
    }
  }

  /** PostgreSQL reads the files of its own major version only. */
  void checkMajorVersion() {
    var ours = Build.current().postgres().major();
    try {
      var written = Files.readString(folder.resolve("PG_VERSION")).strip();
      if (!written.equals(ours)) {
        throw new CannotGoOn("cli.database.other-version", folder.toString(), written, ours);
      }
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.database.broken", folder.toString());
    }
  }

  void configure(int port) {
    try {
      Files.writeString(folder.resolve("postgresql.conf"), settings(port));
      Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.data.not-writable", folder.toString());
    }
  }

  /**
   * Durable (the three settings after the port), reachable from this machine only, and silent about
   * content: messages carry neither statements nor the values of a violated constraint.
   */
  private String settings(int port) {
    return """
        # Written anew by Zubringer at every start.
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        port = %d
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        password_encryption = 'scram-sha-256'
        max_connections = 60
        shared_buffers = 128MB
        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        default_text_search_config = 'pg_catalog.german'
        logging_collector = on
        log_directory = '%s'
        log_filename = 'postgres-%%a.log'
        log_truncate_on_rotation = on
        log_rotation_age = 1d
        log_rotation_size = 0
        log_checkpoints = off
        log_error_verbosity = terse
        log_min_error_statement = panic
        log_parameter_max_length = 0
        log_parameter_max_length_on_error = 0
        """
        .formatted(port, log.toString().replace("'", "''"));
  }

  private void writePassword() throws IOException {
    var random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(passwordFile);
    Files.createFile(
        passwordFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        passwordFile, HexFormat.of().formatHex(random), StandardOpenOption.TRUNCATE_EXISTING);
  }
}
