/**
 * The port {@code Store} over items of one table: keys and the form of each item. No rules;
 * DynamoDB and a local file implement only {@link dev.pingyi.server.store.Table}.
 */
@NullMarked
package dev.pingyi.server.store;

import org.jspecify.annotations.NullMarked;
