package dev.pingyi.bot;

import java.time.InstantSource;

final class MemoryChannelStateTest extends ChannelStateContract {
  @Override
  protected ChannelState empty(InstantSource realClock) {
    return new MemoryChannelState(realClock);
  }
}
