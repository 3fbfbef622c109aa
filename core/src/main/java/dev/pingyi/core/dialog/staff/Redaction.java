package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.text.QuotedText;
import java.util.regex.Pattern;

/**
 * Takes out of people's words what would show the unit who they are: numbers of five figures and
 * more, addresses in chats and mail, names that introduce themselves, and surnames with a title.
 * Rather too much than too little.
 */
final class Redaction {
  private static final Pattern NUMBERS =
      Pattern.compile(
          "[\\p{Nd}\\p{No}][\\p{Nd}\\p{No}\\s\\p{Pd}.．\\uFE0F\\u20E3]{3,}[\\p{Nd}\\p{No}XxＸｘ]");
  private static final Pattern NUMERALS =
      Pattern.compile("[零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]([\\s\\p{Pd}]?[零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]){6,}");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+");
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(我叫|我是|我姓|本人|姓名[:：]?|my name is |I am )\\s*([\\p{IsHan}]{1,4}|[A-Z]\\w+( [A-Z]\\w+)?)");
  private static final Pattern TITLED = Pattern.compile("[\\p{IsHan}](同志|先生|女士|小姐|师傅|阿姨|大爷|大妈|老师)");

  private static final Pattern HANDLE =
      Pattern.compile(
          "(微信号?|QQ号?|WeChat|Telegram)([:：]?\\s*)@?\\w[\\w-]{4,}", Pattern.CASE_INSENSITIVE);

  private Redaction() {}

  static String of(String words) {
    String text = MAIL.matcher(QuotedText.readable(words)).replaceAll("＊＊＊");
    text = NUMERALS.matcher(text).replaceAll("＊＊＊");
    text = NUMBERS.matcher(text).replaceAll("＊＊＊");
    text = HANDLE.matcher(text).replaceAll("$1$2＊＊＊");
    text = INTRODUCED.matcher(text).replaceAll("$1＊＊＊");
    return TITLED.matcher(text).replaceAll("＊$1");
  }
}
