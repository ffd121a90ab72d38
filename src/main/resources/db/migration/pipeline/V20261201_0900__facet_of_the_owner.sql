-- Whoever a journey is handed to sees it under a combination of their own; the one before no longer.
drop trigger pipeline_facet_changes on pipeline_journey;
create trigger pipeline_facet_changes
  before update of municipality, leistung, area, unit on pipeline_journey
  for each row
  when ((new.municipality, new.leistung, new.area, new.unit)
    is distinct from (old.municipality, old.leistung, old.area, old.unit))
  execute function pipeline_facet_follows();
update pipeline_journey j set facet = f.facet from pipeline_facet f
where f.municipality = j.municipality and f.leistung is not distinct from j.leistung
  and f.area is not distinct from j.area and f.unit is not distinct from j.unit
  and f.facet <> j.facet;
