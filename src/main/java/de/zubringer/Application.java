package de.zubringer;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The server: every room wired together. Started by the verbs of the command line. Beans are named
 * with their package, because rooms name their classes without asking each other.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Application {

  /** The one clock; verbs that start no server take it from here. */
  public static final InstantSource CLOCK = InstantSource.system();

  /** Injected wherever the server needs the time; tests replace it. */
  @Bean
  InstantSource clock() {
    return CLOCK;
  }
}
