/** The infrastructure on AWS: tables, functions, queues and alarms; no code of the product. */
@NullMarked
package dev.pingyi.infra;

import org.jspecify.annotations.NullMarked;
