/** The port {@code Table} on DynamoDB, and its stream as events. */
@NullMarked
package dev.pingyi.functions.dynamo;

import org.jspecify.annotations.NullMarked;
