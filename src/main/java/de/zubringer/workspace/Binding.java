package de.zubringer.workspace;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Makes records of JSON trees; missing lists and maps become empty ones, a missing yes or no
 * becomes no.
 */
final class Binding {
  private static final JsonMapper MAPPER = mapper();

  private Binding() {}

  static <T> T bind(JsonNode content, Class<T> type) {
    return MAPPER.treeToValue(content, type);
  }

  private static JsonMapper mapper() {
    var empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    var keys = new SimpleModule("keys");
    keys.addDeserializer(Ars.class, new OfText<>(Ars.class, Ars::new));
    keys.addDeserializer(LeikaKey.class, new OfText<>(LeikaKey.class, LeikaKey::new));
    return JsonMapper.builder()
        .addModule(keys)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .withConfigOverride(List.class, override -> override.setNullHandling(empty))
        .withConfigOverride(Map.class, override -> override.setNullHandling(empty))
        .build();
  }

  private static final class OfText<T> extends StdDeserializer<T> {
    private final Function<String, T> maker;

    OfText(Class<T> type, Function<String, T> maker) {
      super(type);
      this.maker = maker;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      return maker.apply(parser.getString());
    }
  }
}
