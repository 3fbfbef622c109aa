package dev.pingyi.core.script;

import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.sign.Keyring;
import dev.pingyi.core.store.Store;
import dev.pingyi.core.talk.Texts;

/** What everybody who talks for the office has at hand; the store is only read here. */
public record Office(Store store, Roster roster, RuleBooks books, Keyring keys, Texts texts) {}
