/**
 * The pages that people open in a browser: a scanned code, an invitation, the results; those of the
 * office are in {@code server.desk}. No rules, and no words that are not in the bundles.
 */
@NullMarked
package dev.pingyi.server.pages;

import org.jspecify.annotations.NullMarked;
