/**
 * The port {@code Table} on DynamoDB, and its stream as events; also for one machine, where {@code
 * PINGYI_STORE=dynamodb} asks for it.
 */
@NullMarked
package dev.pingyi.functions.dynamo;

import org.jspecify.annotations.NullMarked;
