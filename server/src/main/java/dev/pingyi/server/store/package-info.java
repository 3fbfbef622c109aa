/**
 * The port {@code Store} over items of one table: one class for each kind of record, with its keys,
 * forms, conditions, reads and writes. No rules; DynamoDB and a local file implement only {@link
 * dev.pingyi.server.store.Table}.
 */
@NullMarked
package dev.pingyi.server.store;

import org.jspecify.annotations.NullMarked;
