package de.zubringer.fitconnect.keys;

/**
 * What a key is for, with the JOSE names that go with it; the two uses never share a key
 * (FIT-Connect, cryptographic requirements).
 */
public enum KeyUse {
  ENCRYPTION("RSA-OAEP-256", "wrapKey", "unwrapKey"),
  SIGNATURE("PS512", "verify", "sign");

  private final String algorithm;
  private final String publicOperation;
  private final String privateOperation;

  KeyUse(String algorithm, String publicOperation, String privateOperation) {
    this.algorithm = algorithm;
    this.publicOperation = publicOperation;
    this.privateOperation = privateOperation;
  }

  public String algorithm() {
    return algorithm;
  }

  public String publicOperation() {
    return publicOperation;
  }

  public String privateOperation() {
    return privateOperation;
  }
}
