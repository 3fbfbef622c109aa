package dev.pingyi.server.store;

import dev.pingyi.core.complaint.Contact;
import dev.pingyi.events.Json;
import java.time.InstantSource;
import java.util.Optional;

/** The personal part of a rating: one item under its reference, gone by the office clock. */
final class ContactRecords {
  static final String KIND = "contact";

  private final Table table;
  private final InstantSource officeClock;

  ContactRecords(Table table, InstantSource officeClock) {
    this.table = table;
    this.officeClock = officeClock;
  }

  Optional<Contact> get(String reference) {
    // The table removes it some time later.
    return table
        .get(key(reference), Contact.class)
        .filter(contact -> contact.eraseAt().isAfter(officeClock.instant()));
  }

  Write put(Contact contact) {
    Item item =
        Item.of(key(contact.reference()), KIND, Json.write(contact)).version(contact.version());
    boolean ends = contact.eraseAt().isBefore(Contact.NOT_YET);
    return Write.versioned(ends ? item.expiresAt(contact.eraseAt()) : item);
  }

  Write erase(String reference) {
    return new Write.Delete(key(reference), false);
  }

  private static Key key(String reference) {
    return new Key(reference, KIND);
  }
}
