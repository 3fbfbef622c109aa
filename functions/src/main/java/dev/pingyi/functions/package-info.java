/**
 * The doors on AWS: the Lambda handler, Spring Cloud Function beans and what AWS lends; no rules.
 */
@NullMarked
package dev.pingyi.functions;

import org.jspecify.annotations.NullMarked;
