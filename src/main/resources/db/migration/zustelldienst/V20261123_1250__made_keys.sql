-- Keys the portal made for destinations of people who only want to try; nothing real is ever
-- encrypted for them.
create table zustelldienst_made_keys (
  destination_id uuid not null,
  use            text not null,
  jwk            text not null,
  primary key (destination_id, use)
);
