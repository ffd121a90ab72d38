-- What the sender's service waits for: neither accepted nor rejected yet.
create index pipeline_journey_unanswered on pipeline_journey (received_at)
  where accepted_at is null and rejected_at is null and channel = 'fit-connect';
