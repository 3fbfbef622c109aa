/**
 * Lambda for tests: AWS's own runtime interface client as a child process, fed by a small Runtime
 * API on 127.0.0.1. It runs the built zip and knows nothing of what is in it, nor of JUnit.
 */
@NullMarked
package dev.pingyi.functions.lambda;

import org.jspecify.annotations.NullMarked;
