package de.zubringer.pipeline.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.zubringer.commit.Overtaken;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
class JourneyStoreTest {
  @Autowired SampleJourneys samples;
  @Autowired JourneyReader reader;
  @Autowired JourneyStore store;

  @Test
  @Transactional
  void locksOnlyWhatStandsWhereItWasSeen() {
    var journey =
        reader.journey(samples.held(LiveWorkspace.SAALETAL, "hund[0].rasse")).orElseThrow();
    var before = journey.moved(JourneyState.ARRIVED, journey.steps());

    assertThat(store.lock(journey)).isEqualTo(journey);
    assertThatExceptionOfType(Overtaken.class).isThrownBy(() -> store.lock(before));
  }
}
