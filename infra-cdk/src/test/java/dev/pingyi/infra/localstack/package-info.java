/**
 * The product as it is deployed: the stacks on LocalStack, played from outside through the function
 * URL and a strict Telegram. Runs with {@code -Plocalstack} only; see docs/localstack.md.
 */
@NullMarked
package dev.pingyi.infra.localstack;

import org.jspecify.annotations.NullMarked;
