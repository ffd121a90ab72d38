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

  /** The one clock; tests replace it. */
  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }
}
