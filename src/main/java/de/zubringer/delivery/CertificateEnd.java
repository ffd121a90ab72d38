package de.zubringer.delivery;

import java.time.Instant;

/**
 * Until when a certificate in the settings of an installation may be used.
 *
 * @param setting that carries it, such as {@code zertifikat}
 */
public record CertificateEnd(String setting, Instant until) {}
