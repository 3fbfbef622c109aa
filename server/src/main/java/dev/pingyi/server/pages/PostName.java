package dev.pingyi.server.pages;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.roster.Post;

/** How a post is called on a page: the role, and the unit or area. */
public final class PostName {
  private PostName() {}

  public static String of(Office office, Post post, Language language) {
    String scope = new DisplayNames(office, language).scope(post);
    return Texts.say(language, PagePhrase.STAFF_POST, Labels.of(post.role(), language), scope);
  }
}
