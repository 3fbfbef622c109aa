/** The infrastructure on AWS: the table, functions, queues and alarms. */
@NullMarked
package dev.pingyi.infra;

import org.jspecify.annotations.NullMarked;
