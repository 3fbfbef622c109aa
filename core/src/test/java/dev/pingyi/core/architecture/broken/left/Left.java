package dev.pingyi.core.architecture.broken.left;

import dev.pingyi.core.architecture.broken.right.Right;
import java.util.List;

/** Half of a circle. */
public record Left(List<Right> others) {}
