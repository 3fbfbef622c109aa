package dev.pingyi.functions.pages;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.web.Sessions;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.WebChannel;
import dev.pingyi.core.script.Office;
import dev.pingyi.functions.Conversing;
import dev.pingyi.functions.Pictures;
import java.util.List;

/**
 * What the pages need.
 *
 * @param channels all that are on; a code's page links into those that have links
 */
public record PageMeans(
    Office office,
    Conversing conversing,
    WebChannel web,
    Transcript transcript,
    Sessions sessions,
    List<Channel> channels,
    Pictures pictures) {
  public PageMeans {
    channels = List.copyOf(channels);
  }
}
