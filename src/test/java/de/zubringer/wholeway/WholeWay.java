package de.zubringer.wholeway;

import de.zubringer.testing.ServerTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Starts the whole application with a Zustelldienst; tasks run when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@TestPropertySource(
    properties = {
      "db-scheduler.enabled=false",
      "zubringer.zustelldienst.enabled=true",
      "zubringer.zustelldienst.path=" + Rig.PATH
    })
@Import(Wiring.class)
@interface WholeWay {}
