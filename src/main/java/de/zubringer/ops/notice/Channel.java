package de.zubringer.ops.notice;

import java.util.List;

/** A way to somebody who looks after the installation. */
public sealed interface Channel {
  /** By which rules name it. */
  String id();

  /** For people: an address without anything secret. */
  String shown();

  /**
   * By mail.
   *
   * @param server {@code smtp://} (STARTTLS) or {@code smtps://}
   * @param password names a secret; empty if the server asks for none
   * @param certificate of those who certify the server, PEM; empty = those of Java
   */
  record Mail(
      String id,
      String server,
      String user,
      String password,
      String certificate,
      String from,
      List<String> to)
      implements Channel {
    public Mail {
      to = List.copyOf(to);
    }

    @Override
    public String shown() {
      return String.join(", ", to);
    }
  }

  /**
   * By a signed POST.
   *
   * @param secret names the secret it is signed with
   */
  record Webhook(String id, String address, String secret) implements Channel {
    @Override
    public String shown() {
      return address;
    }
  }
}
