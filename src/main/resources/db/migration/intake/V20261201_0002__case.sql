-- Who came before in the same case; only targets that demand an order ask.
create index intake_submission_case on intake_submission (municipality, case_id, arrived_at)
  where case_id is not null;
