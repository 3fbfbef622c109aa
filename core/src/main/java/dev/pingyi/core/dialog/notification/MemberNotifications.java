package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Absence.Stage;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.StaffStore.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What people of the office are told of who is away, who stands in, and who has left. */
public final class MemberNotifications {
  private final Office office;

  public MemberNotifications(Office office) {
    this.office = office;
  }

  /** Of an absence, to whoever is away or stands in; empty if it stands otherwise now. */
  public Optional<Reply> absence(Topic topic, Member reader, Absence absence, Instant now) {
    boolean self = reader.id().equals(absence.member());
    boolean standsIn = reader.id().equals(absence.standIn());
    Language language = Language.of(reader.language());
    boolean off = absence.stage() == Stage.DONE || !now.isBefore(absence.until());
    if (topic == Topic.ABSENCE_SET) {
      return Optional.of(set(language, self, off || !(self || standsIn), absence));
    }
    return topic == Topic.ABSENCE_BEGINS
        ? begins(language, self, standsIn, absence).filter(_ -> !off)
        : Optional.of(ends(language, self, absence));
  }

  private Reply set(Language language, boolean self, boolean off, Absence absence) {
    if (off) {
      return self
          ? say(language, MemberPhrase.AWAY_OFF, post(language, absence))
          : say(language, MemberPhrase.STAND_IN_OFF, name(absence), post(language, absence));
    }
    if (!self) {
      return say(
          language,
          MemberPhrase.STAND_IN_SET,
          days(language, absence),
          name(absence),
          post(language, absence));
    }
    return say(
        language,
        MemberPhrase.AWAY_SET,
        days(language, absence),
        post(language, absence),
        instead(language, absence));
  }

  private Optional<Reply> begins(
      Language language, boolean self, boolean standsIn, Absence absence) {
    if (self) {
      return Optional.of(
          say(
              language,
              MemberPhrase.AWAY_BEGINS,
              last(absence).toString(),
              post(language, absence),
              instead(language, absence)));
    }
    return standsIn
        ? Optional.of(
            say(
                language,
                MemberPhrase.STAND_IN_BEGINS,
                last(absence).toString(),
                name(absence),
                post(language, absence)))
        : Optional.empty();
  }

  private Reply ends(Language language, boolean self, Absence absence) {
    return self
        ? say(language, MemberPhrase.AWAY_ENDS, post(language, absence))
        : say(language, MemberPhrase.STAND_IN_ENDS, name(absence), post(language, absence));
  }

  /** Of a post on which somebody is no longer there; empty if it stands otherwise now. */
  public Optional<Reply> post(Topic topic, Member reader, String postKey) {
    Language language = Language.of(reader.language());
    Post post = Post.of(postKey);
    String name = post(language, post);
    boolean empty = office.store().members(postKey).isEmpty();
    if (topic == Topic.POST_EMPTY) {
      boolean taken = post.role() != Role.HEAD && isCityThere(post.role());
      return Optional.of(
              say(language, taken ? MemberPhrase.POST_EMPTY_CITY : MemberPhrase.POST_EMPTY, name))
          .filter(_ -> empty);
    }
    boolean own = reader.post().equals(post);
    return Optional.of(say(language, own ? MemberPhrase.POST_LEFT : MemberPhrase.POST_TAKEN, name))
        .filter(_ -> own || empty);
  }

  private boolean isCityThere(Role role) {
    return !office.store().members(Post.ofArea(role, Post.CITY).key()).isEmpty();
  }

  private String instead(Language language, Absence absence) {
    return office
        .enrolled(new Place(absence.standInPost(), absence.standIn()))
        .filter(_ -> absence.hasStandIn())
        .map(m -> Texts.say(language, MemberPhrase.INSTEAD_SOMEBODY, m.name()))
        .orElseGet(() -> Texts.say(language, others(Post.of(absence.post()))));
  }

  /** No head of another unit goes on with the work of this one. */
  private MemberPhrase others(Post post) {
    return post.role() == Role.HEAD && office.store().staff().enrolled(post.key()).size() < 2
        ? MemberPhrase.INSTEAD_TO_FIND
        : MemberPhrase.INSTEAD_OTHERS;
  }

  private String name(Absence absence) {
    return office
        .enrolled(new Place(absence.post(), absence.member()))
        .map(Member::name)
        .orElse("");
  }

  private String days(Language language, Absence absence) {
    String first = office.books().day(absence.from()).toString();
    String last = last(absence).toString();
    return first.equals(last)
        ? Texts.say(language, MemberPhrase.ONE_DAY, first)
        : Texts.say(language, MemberPhrase.DAYS, first, last);
  }

  private LocalDate last(Absence absence) {
    return office.books().lastDay(absence.until());
  }

  private String post(Language language, Absence absence) {
    return post(language, Post.of(absence.post()));
  }

  private String post(Language language, Post post) {
    String scope = new DisplayNames(office, language).scope(post);
    return scope + " · " + Labels.of(post.role(), language);
  }

  private static Reply say(Language language, Phrase phrase, Object... places) {
    return Reply.message(Texts.say(language, phrase, places));
  }
}
