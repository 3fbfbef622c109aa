package dev.pingyi.core.architecture.broken.action;

import dev.pingyi.core.architecture.broken.dialog.KnowsAUseCase;

/** An action that knows who talks of it. */
public record KnowsTheDialog(KnowsAUseCase higher) {}
