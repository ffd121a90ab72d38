package de.zubringer.delivery.sql;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator, and nobody else, decides about databases of target systems ({@code
 * zubringer.delivery.sql}).
 *
 * @param drivers folder of JDBC drivers; missing = {@code drivers} below the data directory
 * @param properties of connections, by the word behind {@code jdbc:}, such as {@code postgresql}
 */
@ConfigurationProperties("zubringer.delivery.sql")
record SqlSettings(@Nullable Path drivers, Map<String, Map<String, String>> properties) {
  SqlSettings(@Nullable Path drivers, @Nullable Map<String, Map<String, String>> properties) {
    this.drivers = drivers;
    this.properties = properties == null ? Map.of() : Map.copyOf(properties);
  }
}
