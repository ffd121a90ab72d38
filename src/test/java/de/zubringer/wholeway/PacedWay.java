package de.zubringer.wholeway;

import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.pipeline.pace.Couriers;
import de.zubringer.testing.ServerTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Starts the whole application with target systems that do what a test says, and its clock. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@TestPropertySource(properties = "db-scheduler.enabled=false")
@Import({Wiring.class, Couriers.class, SampleJourneys.class, PacedRig.Wired.class})
@interface PacedWay {}
