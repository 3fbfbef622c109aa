package dev.pingyi.bot.web;

class MemoryTranscriptTest extends TranscriptContract {
  @Override
  protected Transcript empty() {
    return new MemoryTranscript();
  }
}
