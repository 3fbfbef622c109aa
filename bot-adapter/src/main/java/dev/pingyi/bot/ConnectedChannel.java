package dev.pingyi.bot;

/** A chat service that is on: its channel, and what its factory says of it. */
public record ConnectedChannel(ChannelFactory factory, Channel channel) {}
