package dev.pingyi.core.action;

import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.rating.Counted;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.Member;
import java.util.List;

/**
 * A rating that somebody gives.
 *
 * @param visit what is rated and since when; its cause is part of the rating's key
 * @param cause what brought the second grade, such as a message's id
 * @param counted which ratings of the same account were counted lately
 * @param members the posts that the account holds
 * @param recent the account's latest ratings
 */
public record NewRating(
    Visit visit,
    Grade matterGrade,
    Grade personGrade,
    String cause,
    List<Counted> counted,
    List<Member> members,
    List<Recent> recent) {
  public NewRating {
    counted = List.copyOf(counted);
    members = List.copyOf(members);
    recent = List.copyOf(recent);
  }
}
