package dev.pingyi.local.run;

/** The doors that AWS opens of its own accord. */
public record TriggeredDoors(Door react, Door speak, Door tick, Door announce) {}
