package de.zubringer.pipeline;

import de.zubringer.kernel.Findings;
import java.util.List;

/** A journey with all that is known about it except its content. */
public record JourneyDetail(
    Journey journey,
    List<Step> steps,
    Findings findings,
    List<Reason> reasons,
    List<ContentItem> content) {}
