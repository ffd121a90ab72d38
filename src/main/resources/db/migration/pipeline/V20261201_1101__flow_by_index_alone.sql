-- How much came, is on the way or is held for each combination is read from two indexes alone, however
-- many journeys are stored. What they carry along costs bytes, no further index.
drop index pipeline_journey_all;
create index pipeline_journey_all on pipeline_journey (arrived_at desc, journey desc)
  include (facet, state);
drop index pipeline_journey_state_all;
create index pipeline_journey_state_all on pipeline_journey (state, arrived_at desc, journey desc)
  include (facet, next_attempt_at, changed_at);
