package de.zubringer.delivery.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocket;

/** A mail server by STARTTLS that does wrong what a test asks for. */
final class ScriptedServer implements AutoCloseable {
  /** Where it hangs up without an answer. */
  enum Cut {
    NEVER,
    IN_DATA,
    AFTER_DATA
  }

  final List<String> mails = Collections.synchronizedList(new ArrayList<>());
  final List<String> commands = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final TestCertificate certificate;
  private final ServerSocket socket;
  private volatile Cut cut = Cut.NEVER;
  private volatile boolean isTlsOffered = true;

  ScriptedServer(TestCertificate certificate) {
    this.certificate = certificate;
    try {
      socket = new ServerSocket(0, 10, InetAddress.getByName("localhost"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Gives this answer to a command; {@code .} is the end of a mail. */
  void answer(String command, String answer) {
    answers.put(command, answer);
  }

  void usual(String command) {
    answers.remove(command);
  }

  void cut(Cut where) {
    cut = where;
  }

  void offerNoTls() {
    isTlsOffered = false;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (!socket.isClosed()) {
        var client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (SocketException e) {
      return; // closed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket client) {
    try (client) {
      say(client, "220 scripted");
      talk(client, false);
    } catch (IOException e) {
      commands.add("(gone)");
    }
  }

  private void talk(Socket client, boolean isTls) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
      commands.add(command);
      if (command.equals("STARTTLS") && !answers.containsKey(command)) {
        say(client, "220 go");
        talk(tls(client), true);
        return;
      }
      say(client, answers.getOrDefault(command, answer(command, isTls)));
      if (command.equals("DATA") && !answers.containsKey(command) && !take(client, in)) {
        return;
      }
    }
  }

  private String answer(String command, boolean isTls) {
    return switch (command) {
      case "EHLO" ->
          isTls
              ? "250-scripted\r\n250-AUTH PLAIN LOGIN\r\n250 SIZE 30000000"
              : isTlsOffered ? "250-scripted\r\n250 STARTTLS" : "250 scripted";
      case "AUTH" -> "235 in";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private boolean take(Socket client, BufferedReader in) throws IOException {
    var mail = new StringBuilder();
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(".")) {
        if (cut == Cut.AFTER_DATA) {
          return false;
        }
        var answer = answers.getOrDefault(".", "250 taken");
        if (answer.startsWith("2")) {
          mails.add(mail.toString());
        }
        say(client, answer);
        return true;
      }
      mail.append(line).append("\r\n");
      if (cut == Cut.IN_DATA) {
        return false;
      }
    }
    return false;
  }

  private SSLSocket tls(Socket client) throws IOException {
    var sockets = certificate.context().getSocketFactory();
    var tls = (SSLSocket) sockets.createSocket(client, null, client.getPort(), true);
    tls.setUseClientMode(false);
    return tls;
  }

  private static void say(Socket client, String answer) throws IOException {
    client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }
}
