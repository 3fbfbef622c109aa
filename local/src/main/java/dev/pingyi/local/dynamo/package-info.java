/** The same system over a DynamoDB, on AWS or an emulator: {@code PINGYI_STORE=dynamodb}. */
@NullMarked
package dev.pingyi.local.dynamo;

import org.jspecify.annotations.NullMarked;
