package dev.pingyi.server.pages;

import dev.pingyi.core.conversation.Language;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Where the pictures of a month are, with what they say to whoever cannot see them. */
record PictureLinks(ResultsFrame frame, MonthOutline outline, Language language) {
  List<Map<String, Object>> ofCategory(int table) {
    String name = new CategorySection(frame, outline, language).name(table);
    int month = outline.notice().month().getMonthValue();
    return List.of(
        picture(
            String.valueOf(table),
            ResultsFrame.say(language, PagePhrase.RESULTS_PICTURE_ALT, name, month),
            1620));
  }

  private Map<String, Object> picture(String name, String alt, int height) {
    YearMonth month = outline.notice().month();
    return Map.of(
        "src", ResultsAddress.picture(month, name, language),
        "alt", alt,
        "height", height);
  }
}
