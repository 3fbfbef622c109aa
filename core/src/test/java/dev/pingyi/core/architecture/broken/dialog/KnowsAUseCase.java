package dev.pingyi.core.architecture.broken.dialog;

import dev.pingyi.core.architecture.broken.app.UseCase;

/** A dialog that knows who brings it its messages. */
public record KnowsAUseCase(UseCase higher) {}
