package de.zubringer.zustelldienst;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** On every bean of this room: a server for real use has no Zustelldienst of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = LocalZustelldienst.ENABLED_PROPERTY, havingValue = "true")
public @interface WhenEnabled {}
