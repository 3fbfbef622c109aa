package dev.pingyi.server.pages;

import dev.pingyi.bot.ConnectedChannel;
import dev.pingyi.bot.web.Sessions;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.WebChannel;
import dev.pingyi.core.action.Office;
import dev.pingyi.server.door.AnswerMessage;
import java.util.List;

/**
 * What the pages need.
 *
 * @param services the chat services that are on; a code's page links into those that have links
 */
public record PageContext(
    Office office,
    AnswerMessage answerMessage,
    WebChannel web,
    Transcript transcript,
    Sessions sessions,
    List<ConnectedChannel> services,
    PublishedMonths months,
    NoticePictures pictures) {
  public PageContext {
    services = List.copyOf(services);
  }
}
