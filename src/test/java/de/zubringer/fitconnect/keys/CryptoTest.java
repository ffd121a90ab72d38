package de.zubringer.fitconnect.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the faster provider, the JDK computes. */
class CryptoTest {
  @TempDir Path folder;

  /** Its native part does not run here, so it offers nothing. */
  public static final class Idle extends Provider {
    private static final long serialVersionUID = 1;

    public Idle() {
      super("AmazonCorrettoCryptoProvider", "1", "offers nothing");
    }
  }

  /** Its native part cannot even be loaded. */
  public static final class Broken extends Provider {
    private static final long serialVersionUID = 1;

    public Broken() {
      super("AmazonCorrettoCryptoProvider", "1", "cannot be loaded");
      throw new UnsatisfiedLinkError("no library for this machine");
    }
  }

  @Test
  void fallsBackToTheJdkWhereTheFasterOneIsAbsent() throws Exception {
    assertThat(chosen(null)).isEqualTo("JDK");
  }

  @Test
  void fallsBackToTheJdkWhereTheFasterOneOffersNothing() throws Exception {
    assertThat(chosen(Idle.class.getName())).isEqualTo("JDK");
  }

  @Test
  void fallsBackToTheJdkWhereTheFasterOneCannotBeLoaded() throws Exception {
    assertThat(chosen(Broken.class.getName())).isEqualTo("JDK");
    assertThat(chosen("de.zubringer.DoesNotExist")).isEqualTo("JDK");
  }

  /** Who computes where the faster one is wanted and only this provider is installed. */
  private String chosen(@Nullable String provider) throws Exception {
    var before = System.setProperty(Crypto.SETTING, "fastest");
    try (var classes = new URLClassLoader(path(provider), ClassLoader.getPlatformClassLoader())) {
      var crypto = classes.loadClass(Crypto.class.getName());
      assertThat(crypto).isNotEqualTo(Crypto.class);
      assertThat((Signature) crypto.getMethod("pss").invoke(null)).isNotNull();
      return (String) crypto.getMethod("name").invoke(null);
    } finally {
      if (before == null) {
        System.clearProperty(Crypto.SETTING);
      } else {
        System.setProperty(Crypto.SETTING, before);
      }
    }
  }

  private URL[] path(@Nullable String provider) throws IOException {
    var path = new ArrayList<URL>();
    if (provider != null) {
      var services = Files.createDirectories(folder.resolve("META-INF/services"));
      Files.writeString(services.resolve(Provider.class.getName()), provider);
      path.add(address(folder));
      path.add(ofClass(CryptoTest.class));
    }
    path.add(ofClass(Crypto.class));
    return path.toArray(URL[]::new);
  }

  private static URL ofClass(Class<?> type) {
    return Objects.requireNonNull(type.getProtectionDomain().getCodeSource()).getLocation();
  }

  private static URL address(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }
}
