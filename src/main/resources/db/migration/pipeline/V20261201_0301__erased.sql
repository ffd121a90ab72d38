-- When the content of a journey was erased; what stays counts, and names nobody.
alter table pipeline_journey add column erased_at timestamptz;

-- What may become due, in the order it does. Only journeys that rest are in it, so that one on its
-- way costs nothing.
create index pipeline_journey_rest
  on pipeline_journey (municipality, leistung, state, changed_at, journey)
  where erased_at is null and state in ('DELIVERED', 'HELD', 'REFUSED');
