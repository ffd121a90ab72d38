package de.zubringer.connection;

/** Another state of the workspace is live now; published when a server starts, too. */
public record PlansWentLive(PlanBook book) {}
