package dev.pingyi.bot;

/**
 * What a chat service lets us do. Whatever it does not, the channel does by other means: without
 * buttons it numbers the choices, without pictures it links to them.
 *
 * @param edits whether a tapped question can make way for what follows
 * @param windowCloses whether we may speak of our own accord only for a while after the person did
 */
public record Abilities(boolean buttons, boolean edits, boolean pictures, boolean windowCloses) {}
