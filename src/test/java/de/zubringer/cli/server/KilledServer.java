package de.zubringer.cli.server;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process with a database; a test kills it to see what it leaves behind. */
final class KilledServer {
  private KilledServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    var database = EmbeddedDatabase.start(DataDirectory.open(Path.of(arguments[0])));
    System.out.println(database.url());
    new CountDownLatch(1).await();
  }
}
