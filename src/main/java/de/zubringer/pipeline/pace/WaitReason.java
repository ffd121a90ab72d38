package de.zubringer.pipeline.pace;

/** Why a journey waits that goes on by itself. */
public enum WaitReason {
  /** The target did not take it at the last attempt. */
  RETRY,
  /** The target did not answer others; it is not called until a probe gets through. */
  SHUT,
  /** The target has as much in hand as it gets at a time. */
  FULL,
  /** An earlier journey of the same case has to be there first. */
  ORDER,
  /** What came cannot be read yet: the channel or the malware scanner is away. */
  CHANNEL
}
