/**
 * The pages that people open in a browser: a scanned code, the staff's chat, the results. No rules,
 * and no words that are not in the bundles.
 */
@NullMarked
package dev.pingyi.server.pages;

import org.jspecify.annotations.NullMarked;
