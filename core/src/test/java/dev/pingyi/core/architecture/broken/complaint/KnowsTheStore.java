package dev.pingyi.core.architecture.broken.complaint;

import dev.pingyi.core.architecture.broken.store.KnowsAnAction;

/** A record of an area that knows the port. */
public record KnowsTheStore(KnowsAnAction higher) {}
