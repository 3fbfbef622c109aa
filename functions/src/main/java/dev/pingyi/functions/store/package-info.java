/**
 * The port {@code Store} over items of one table: keys, the form of each item, and DynamoDB. No
 * rules; a local file implements only {@link dev.pingyi.functions.store.Table}.
 */
@NullMarked
package dev.pingyi.functions.store;

import org.jspecify.annotations.NullMarked;
