-- Who gave a journey away by letter keeps its content no longer than who delivered it.
drop index pipeline_journey_rest;
create index pipeline_journey_rest
  on pipeline_journey (municipality, leistung, state, changed_at, journey)
  where erased_at is null and state in ('DELIVERED', 'HELD', 'REFUSED', 'FORWARDED');
