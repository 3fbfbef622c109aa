package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.Consequence;
import dev.pingyi.core.complaint.HeldToAccount;
import dev.pingyi.core.complaint.Measure;
import dev.pingyi.core.complaint.StaffGroup;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.staff.AccountabilityWords.Item;
import dev.pingyi.core.dialog.staff.AccountabilityWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what an inspector writes of people held to account, such as {@code 工作人员 谈话提醒 2，立案}. All of
 * it is taken or nothing: half of a message would be a wrong record.
 */
final class AccountabilityText {
  /** What it becomes, or the sentence that says why not. */
  record Read(Accountability after, String problem) {
    boolean isGood() {
      return problem.isEmpty();
    }
  }

  private final Language language;
  private final int most;
  private final List<HeldToAccount> people = new ArrayList<>();
  private Accountability after;
  private String problem = "";
  private Optional<StaffGroup> group = Optional.empty();

  private AccountabilityText(Accountability before, Language language, int most) {
    this.after = before;
    this.language = language;
    this.most = most;
  }

  /**
   * @param most people of one group under one measure
   */
  static Read read(String text, Accountability before, Language language, int most) {
    AccountabilityText reading = new AccountabilityText(before, language, most);
    for (Item item : AccountabilityWords.items(text)) {
      if (reading.problem.isEmpty()) {
        reading.take(item);
      }
    }
    return reading.problem.isEmpty()
        ? new Read(reading.after, "")
        : new Read(before, reading.problem);
  }

  /** A number alone, where it is asked for; the sentence if it is none. */
  static Read number(String text, AccountabilityForm form, Language language, int most) {
    AccountabilityText reading = new AccountabilityText(form.said(), language, most);
    List<Item> items = AccountabilityWords.items(text);
    List<Word.HowMany> numbers = items.stream().flatMap(i -> i.of(Word.HowMany.class)).toList();
    boolean alone = items.size() == 1 && items.getFirst().words().size() == numbers.size();
    if (!alone || numbers.size() > 1 || !reading.isCount(numbers.getFirst())) {
      return new Read(
          form.said(), Texts.say(language, AccountabilityPhrase.NUMBER_RANGE, text, most));
    }
    StaffGroup group = form.group().orElseThrow();
    Measure measure = form.measure().orElseThrow();
    return new Read(form.said().with(group, measure, numbers.getFirst().value()), "");
  }

  private void take(Item item) {
    String said = item.text();
    boolean unknown = item.of(Word.Unknown.class).findFirst().isPresent();
    List<Word.HowMany> numbers = item.of(Word.HowMany.class).toList();
    List<Measure> measures = item.of(Word.How.class).map(Word.How::measure).toList();
    List<StaffGroup> groups = item.of(Word.Whose.class).map(Word.Whose::group).toList();
    List<Consequence> also = item.of(Word.Also.class).map(Word.Also::consequence).toList();
    List<Word.Yes> yes = item.of(Word.Yes.class).toList();
    boolean nobody = item.of(Word.Nobody.class).findFirst().isPresent();
    boolean counts = !(numbers.isEmpty() && measures.isEmpty() && groups.isEmpty());
    if (unknown) {
      // Somebody who is counted, but by a measure that we do not know.
      boolean ofMeasure = !groups.isEmpty() && measures.isEmpty() && also.isEmpty();
      fails(
          ofMeasure ? AccountabilityPhrase.MEASURE_MISSING : AccountabilityPhrase.UNREADABLE, said);
    } else if (!also.isEmpty() || nobody) {
      if (counts || also.size() + (nobody ? 1 : 0) > 1 || yes.size() > 1) {
        fails(AccountabilityPhrase.TOO_MUCH_IN_ONE, said);
      } else if (nobody) {
        after = after.ofNobody();
      } else {
        after = after.with(also.getFirst(), yes.stream().allMatch(Word.Yes::yes));
      }
    } else if (!yes.isEmpty()) {
      fails(AccountabilityPhrase.UNREADABLE, said);
    } else {
      people(said, groups, measures, numbers);
    }
  }

  private void people(
      String said, List<StaffGroup> groups, List<Measure> measures, List<Word.HowMany> numbers) {
    if (groups.size() > 1 || (numbers.size() != measures.size() && numbers.size() > 1)) {
      fails(AccountabilityPhrase.TOO_MUCH_IN_ONE, said);
      return;
    }
    group = groups.stream().findFirst().or(() -> group);
    if (measures.isEmpty() && numbers.isEmpty() && !groups.isEmpty()) {
      // A heading: what follows is about them.
      return;
    }
    if (measures.isEmpty()) {
      fails(AccountabilityPhrase.MEASURE_MISSING, said);
    } else if (group.isEmpty()) {
      fails(AccountabilityPhrase.GROUP_MISSING, said);
    } else if (numbers.size() < measures.size()) {
      fails(AccountabilityPhrase.NUMBER_MISSING, said, most);
    } else {
      for (int i = 0; i < measures.size() && problem.isEmpty(); i++) {
        count(said, group.get(), measures.get(i), numbers.get(i));
      }
    }
  }

  private void count(String said, StaffGroup whose, Measure measure, Word.HowMany number) {
    if (!isCount(number)) {
      fails(AccountabilityPhrase.NUMBER_RANGE, said, most);
      return;
    }
    if (people.stream().anyMatch(one -> one.group() == whose && one.measure() == measure)) {
      String twice =
          Texts.say(language, AccountabilityLabels.of(whose))
              + " "
              + Texts.say(language, AccountabilityLabels.of(measure));
      fails(AccountabilityPhrase.DOUBLED, twice);
      return;
    }
    people.add(new HeldToAccount(whose, measure, number.value()));
    after = after.with(whose, measure, number.value());
  }

  private boolean isCount(Word.HowMany number) {
    return number.value() >= 1 && number.value() <= most;
  }

  private void fails(AccountabilityPhrase phrase, Object... places) {
    problem = Texts.say(language, phrase, places);
  }
}
