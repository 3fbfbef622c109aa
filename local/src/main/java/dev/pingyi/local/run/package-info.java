/**
 * What AWS does around the doors, on one machine: streams, queues, schedules and the clock. Durable
 * against {@code kill -9}; knows nothing of ratings.
 */
@NullMarked
package dev.pingyi.local.run;

import org.jspecify.annotations.NullMarked;
