package dev.pingyi.core.architecture.broken.store;

import dev.pingyi.core.architecture.broken.action.KnowsTheDialog;

/** A port that knows what is done with it. */
public record KnowsAnAction(KnowsTheDialog higher) {}
