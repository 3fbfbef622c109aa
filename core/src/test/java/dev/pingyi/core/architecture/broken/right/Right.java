package dev.pingyi.core.architecture.broken.right;

import dev.pingyi.core.architecture.broken.left.Left;
import java.util.List;

/** Half of a circle. */
public record Right(List<Left> others) {}
