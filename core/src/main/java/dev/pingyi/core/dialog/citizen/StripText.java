package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.StatusStrip;
import dev.pingyi.core.complaint.StatusStrip.Mark;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.OnPage;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.LabelPhrase;
import dev.pingyi.core.dialog.Labels;
import java.util.List;
import java.util.stream.Collectors;

/** How a complaint stands, as one line of text for any chat. */
final class StripText {
  private final Language language;

  StripText(Language language) {
    this.language = language;
  }

  /** The stages, then the state in words. */
  String of(Complaint complaint) {
    return stages(complaint) + "\n" + Labels.of(complaint, language);
  }

  /** The stages without those that were not needed. */
  String stages(Complaint complaint) {
    return StatusStrip.of(complaint).stages().stream()
        .filter(stage -> stage.mark() != Mark.SKIPPED)
        .map(this::stage)
        .collect(Collectors.joining(" → "));
  }

  /** The same for a page that draws it. */
  List<OnPage.Stage> onPage(Complaint complaint) {
    return StatusStrip.of(complaint).stages().stream()
        .filter(stage -> stage.mark() != Mark.SKIPPED)
        .map(stage -> new OnPage.Stage(Labels.of(stage.point(), language), progress(stage), ""))
        .toList();
  }

  private static OnPage.Stage.Progress progress(StatusStrip.Stage stage) {
    return switch (stage.mark()) {
      case PASSED -> OnPage.Stage.Progress.DONE;
      case NOW -> OnPage.Stage.Progress.NOW;
      case AHEAD, SKIPPED -> OnPage.Stage.Progress.AHEAD;
    };
  }

  private String stage(StatusStrip.Stage stage) {
    String label = Labels.of(stage.point(), language);
    return switch (stage.mark()) {
      case PASSED -> Texts.say(language, LabelPhrase.STAGE_IS_PASSED, label);
      case NOW -> Texts.say(language, LabelPhrase.STAGE_IS_NOW, label);
      case AHEAD, SKIPPED -> label;
    };
  }
}
