package de.zubringer.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The master key behind a command: called with {@code wrap} or {@code unwrap} as its last argument
 * and base64 in one line on its input, it answers base64 in one line and ends with 0. So whatever
 * key management there is can be asked by a few lines of script, over HTTP or not, and the master
 * key never comes here.
 */
final class CommandMasterKey implements MasterKeys {
  static final String KIND = "command";

  /** A service far away answers within seconds; a start must not hang for ever. */
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  /** A wrapped key with the name and version of its master key takes some hundred bytes. */
  private static final int ANSWER_BYTES_MAX = 16 * 1024;

  private final List<String> command;

  /**
   * @param line program and arguments, apart by blanks; no shell sees it
   */
  CommandMasterKey(String line) {
    this.command = List.of(line.strip().split("\\s+", -1));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String name() {
    return command.getFirst();
  }

  @Override
  public byte[] wrap(byte[] key) {
    return ask("wrap", key);
  }

  @Override
  public byte[] unwrap(byte[] wrapped) {
    return ask("unwrap", wrapped);
  }

  private byte[] ask(String what, byte[] bytes) {
    var call = new ArrayList<>(command);
    call.add(what);
    try {
      // what it says on its error stream may quote a secret: nobody keeps it
      var process = new ProcessBuilder(call).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try {
        return answer(process, bytes);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw VaultLocked.because("command-failed", name(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw VaultLocked.because("command-failed", name(), e);
    }
  }

  /** Small enough for the pipe, so that it may be read after the end. */
  private byte[] answer(Process process, byte[] bytes) throws IOException, InterruptedException {
    try (var in = process.getOutputStream()) {
      in.write(Base64.getEncoder().encode(bytes));
      in.write('\n');
    }
    if (!process.waitFor(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
        || process.exitValue() != 0) {
      throw VaultLocked.because("command-failed", name());
    }
    var answer = process.getInputStream().readNBytes(ANSWER_BYTES_MAX);
    var decoded = Base64.getDecoder().decode(new String(answer, StandardCharsets.US_ASCII).strip());
    if (decoded.length == 0) {
      throw VaultLocked.because("command-failed", name());
    }
    return decoded;
  }
}
