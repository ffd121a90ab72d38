package de.zubringer.fitconnect.routing;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parameters of a query as they came; a fault names the parameter, never its value. */
record Parameters(Map<String, String[]> given) {
  /** Enough for every offset there can be, and no overflow. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  List<String> all(String name) {
    var values = given.get(name);
    return values == null ? List.of() : List.of(values);
  }

  /** The one value of a parameter; given twice it would be unclear which one counts. */
  Optional<String> one(String name) throws ProtocolFault {
    var values = all(name);
    if (values.size() > 1) {
      throw fault(name + " is given more than once");
    }
    return values.stream().findFirst();
  }

  Optional<String> one(String name, Pattern form) throws ProtocolFault {
    var value = one(name);
    if (value.isPresent() && !form.matcher(value.get()).matches()) {
      throw fault(name + " must match " + form.pattern());
    }
    return value;
  }

  int number(String name, int min, int max, int otherwise) throws ProtocolFault {
    var value = one(name, NUMBER).map(Integer::parseInt).orElse(otherwise);
    if (value < min || value > max) {
      throw fault(name + " is out of bounds");
    }
    return value;
  }

  static ProtocolFault fault(String message) {
    return new ProtocolFault(Reason.MALFORMED, message);
  }
}
