package de.zubringer.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.MunicipalityId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class DoorsTest {
  private static final Optional<Person> CLERK =
      Optional.of(new Person("kim", Role.CASE_WORKER, MunicipalityId.of("990000000000")));

  @Test
  void closesWhatDoesNotSayWhoMayUseIt() throws NoSuchMethodException {
    assertThat(Doors.isOpen(method("silent"), CLERK)).isFalse();
    assertThat(Doors.isOpen(new Object(), CLERK)).isFalse();
  }

  @Test
  void opensToTheNamedRolesOnly() throws NoSuchMethodException {
    assertThat(Doors.isOpen(method("forClerks"), CLERK)).isTrue();
    assertThat(Doors.isOpen(method("forOperators"), CLERK)).isFalse();
    assertThat(Doors.isOpen(method("forClerks"), Optional.empty())).isFalse();
  }

  @Test
  void opensToAnybody() throws NoSuchMethodException {
    assertThat(Doors.isOpen(method("forAll"), Optional.empty())).isTrue();
  }

  private static HandlerMethod method(String name) throws NoSuchMethodException {
    return new HandlerMethod(new Pages(), name);
  }

  static class Pages {
    public void silent() {}

    @MayUse(Role.CASE_WORKER)
    public void forClerks() {}

    @MayUse(Role.OPERATOR)
    public void forOperators() {}

    @Anybody
    public void forAll() {}
  }
}
