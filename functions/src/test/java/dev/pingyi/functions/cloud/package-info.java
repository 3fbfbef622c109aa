/**
 * The product on AWS, as one machine can have it: its zip run by AWS's runtime client, the table on
 * DynamoDB Local, and small strict stand-ins for the queue, the secret and the HTTP API.
 */
@NullMarked
package dev.pingyi.functions.cloud;

import org.jspecify.annotations.NullMarked;
