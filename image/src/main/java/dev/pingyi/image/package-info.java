/**
 * The functions as a container image: every class in a jar on one class path, as an AOT cache wants
 * it, and the training run that makes the cache. Nothing of this package is in the image.
 */
@NullMarked
package dev.pingyi.image;

import org.jspecify.annotations.NullMarked;
