package dev.pingyi.server.pages;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Unit;

/** A post as the pages name it: the role, and the unit or area. */
record PostNames(Office office, PageTexts texts) {
  String of(Post post, Language language) {
    String role = office.texts().say(language, "ROLE", post.role().code());
    return texts.say(language, "staff.post", role, where(post, language));
  }

  private String where(Post post, Language language) {
    if (!post.unit().isEmpty()) {
      return office.roster().unit(post.unit()).map(u -> name(u, language)).orElse("");
    }
    return post.area().equals(Post.CITY)
        ? office.texts().say(language, Phrase.WHOLE_CITY)
        : post.area();
  }

  private static String name(Unit unit, Language language) {
    return language == Language.EN ? unit.nameEn() : unit.name();
  }
}
