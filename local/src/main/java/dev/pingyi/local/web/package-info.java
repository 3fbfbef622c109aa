/**
 * HTTP on one machine: turns requests into the events that API Gateway sends, guards what is for
 * this machine only, and serves the console's files.
 */
@NullMarked
package dev.pingyi.local.web;

import org.jspecify.annotations.NullMarked;
