package dev.pingyi.core.architecture.broken.app;

/** Stands on top, and breaks nothing. */
public record UseCase() {}
