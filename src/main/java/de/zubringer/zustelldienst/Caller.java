package de.zubringer.zustelldienst;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may call an endpoint of the local Zustelldienst. Enforced for every handler of this
 * room; one without it answers nobody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Caller {
  /** The roles of which one is enough. */
  Role[] value();

  /**
   * Role of an API client. A subscriber may also what a manager of destinations may; {@code
   * ANYBODY} needs no token.
   */
  enum Role {
    SENDER,
    SUBSCRIBER,
    MANAGER,
    ANYBODY
  }
}
