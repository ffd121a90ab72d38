package de.zubringer;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The server: every room wired together. Started by the verbs of the command line. */
@SpringBootApplication
public class Application {

  /** The one clock; tests replace it. */
  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }
}
