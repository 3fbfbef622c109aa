package dev.pingyi.bot.web;

import dev.pingyi.bot.web.Transcript.Entry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A talk is forgotten because its person asked for it. */
record CleanSlate(Transcript transcript) {
  /** What the office asks and waits for stays, or nobody could answer it; it quotes nobody. */
  void forget(String session) {
    List<TranscriptLine> lines =
        transcript.read(session, 0, Transcript.MOST).entries().stream().map(Entry::line).toList();
    Set<String> answered = lines.stream().map(TranscriptLine::replaces).collect(Collectors.toSet());
    transcript.forget(
        session,
        lines.stream()
            .filter(line -> !line.rows().isEmpty() && !WebReplyTarget.isAnswer(line.id()))
            .map(TranscriptLine::id)
            .filter(id -> !answered.contains(id))
            .collect(Collectors.toSet()));
  }
}
