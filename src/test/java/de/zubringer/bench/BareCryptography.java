package de.zubringer.bench;

import de.zubringer.fitconnect.keys.Crypto;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the cryptography of one submission costs and nothing else: two decryptions (RSA-OAEP-256 and
 * A256GCM), one signature (PS512) and the verification of the events, with bare calls to the
 * provider on bytes that lie ready.
 */
final class BareCryptography {
  /** As many as work at the same time in the subscriber on a machine of two cores. */
  private static final int THREADS = 2;

  private static final int WARM_UP = 40;
  private static final int EVENTS = 3;
  private static final int CONTENT_BYTES = 1024;
  private static final int EVENT_BYTES = 700;

  private static final PSSParameterSpec PS512 =
      new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1);
  private static final OAEPParameterSpec OAEP =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
  private static final GCMParameterSpec NONCE = new GCMParameterSpec(128, new byte[12]);

  private final PrivateKey decryption;
  private final PrivateKey signing;
  private final PublicKey verifying;
  private final byte[] wrapped;
  private final byte[] content;
  private final byte[] event = new byte[EVENT_BYTES];
  private final byte[] signature;

  BareCryptography(BenchKeys keys) throws GeneralSecurityException {
    try {
      decryption = keys.encryption().keyFor(keys.encryption().use());
      signing = keys.signature().keyFor(keys.signature().use());
    } catch (de.zubringer.fitconnect.ProtocolFault e) {
      throw new IllegalStateException(e);
    }
    verifying = keys.signature().publicHalf().key();
    var wrap = Crypto.oaep();
    wrap.init(Cipher.ENCRYPT_MODE, keys.encryption().publicHalf().key(), OAEP);
    wrapped = wrap.doFinal(new byte[32]);
    var seal = Cipher.getInstance("AES/GCM/NoPadding");
    seal.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"), NONCE);
    content = seal.doFinal(new byte[CONTENT_BYTES]);
    signature = sign();
  }

  /** CPU time of one submission in microseconds, over so many of them. */
  double micros(int submissions) {
    run(WARM_UP);
    return run(submissions) / 1000.0 / submissions;
  }

  private long run(int submissions) {
    var each = Math.max(1, submissions / THREADS);
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      Callable<Long> lane = () -> lane(each);
      var nanos = 0L;
      for (var result :
          threads.invokeAll(IntStream.range(0, THREADS).mapToObj(i -> lane).toList())) {
        nanos += result.get();
      }
      return nanos * submissions / ((long) each * THREADS);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private long lane(int submissions) throws GeneralSecurityException {
    var bean = ManagementFactory.getThreadMXBean();
    var before = bean.getCurrentThreadCpuTime();
    for (var i = 0; i < submissions; i++) {
      decrypt();
      decrypt();
      sign();
      for (var j = 0; j < EVENTS; j++) {
        verify();
      }
    }
    return bean.getCurrentThreadCpuTime() - before;
  }

  private void decrypt() throws GeneralSecurityException {
    var unwrap = Crypto.oaep();
    unwrap.init(Cipher.DECRYPT_MODE, decryption, OAEP);
    var open = Cipher.getInstance("AES/GCM/NoPadding");
    open.init(Cipher.DECRYPT_MODE, new SecretKeySpec(unwrap.doFinal(wrapped), "AES"), NONCE);
    open.doFinal(content);
  }

  private byte[] sign() throws GeneralSecurityException {
    var signer = Crypto.pss();
    signer.setParameter(PS512);
    signer.initSign(signing);
    signer.update(event);
    return signer.sign();
  }

  private void verify() throws GeneralSecurityException {
    var verifier = Crypto.pss();
    verifier.setParameter(PS512);
    verifier.initVerify(verifying);
    verifier.update(event);
    if (!verifier.verify(signature)) {
      throw new GeneralSecurityException("the measured signature is wrong");
    }
  }
}
