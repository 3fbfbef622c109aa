package dev.pingyi.core.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@link DoubtfulText} marks. Figures are those of every script, circled ones and Han numerals
 * alike, whatever signs stand between them.
 */
final class DoubtfulPatterns {
  /** A figure; 十 and 百 stand in counts of anything, and are read where the meaning is plain. */
  static final String D = "[\\p{N}零〇○一二三四五六七八九幺两壹贰貳叁參肆伍陆陸柒捌玖]";

  /** What may stand between two figures of one number. */
  private static final String SEP = "[^\\p{L}\\p{N}]{0,4}";

  /** A small number, be it written as people say it. */
  private static final String COUNT =
      "(?:[一二三四五六七八九]?[十百][零一二三四五六七八九]?十?[一二三四五六七八九]?|" + D + "{1,5})";

  private static final String LATIN = "A-Za-zＡ-Ｚａ-ｚ";
  private static final String NOT_IN_WORD = "(?<![" + LATIN + "])";
  private static final String HAN = "\\p{IsHan}";

  private static final String SURNAME =
      "(?:欧阳|上官|司马|诸葛|司徒|夏侯|皇甫|尉迟|令狐|公孙|慕容|端木|东方"
          + "|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛"
          + "叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖"
          + "龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁舒耿牟卜"
          + "詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫查屈鲍覃霍翁隋甘景薄单包柏宁柯阮桂闵解强柴华车冉房边吉饶刁瞿戚丘古"
          + "米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢])";

  private static final String TITLE =
      Stream.of(
              "经理", "主任", "科长", "处长", "局长", "所长", "股长", "队长", "站长", "院长", "校长", "园长", "厂长", "行长",
              "部长", "镇长", "村长", "区长", "书记", "主席", "老板", "老师", "师傅", "先生", "女士", "小姐", "太太", "夫人",
              "同志", "同学", "阿姨", "叔叔", "伯伯", "大爷", "大妈", "大伯", "大婶", "大哥", "大姐", "大嫂", "婆婆", "爷爷",
              "奶奶", "医生", "大夫", "护士", "警官", "律师", "会计", "教授", "博士", "某某", "某")
          .map(title -> title.replaceAll("(?<=.)(?=.)", "\\\\s?"))
          .collect(Collectors.joining("|", "(?:", ")"));

  private static final String DAY_PART =
      "(?:上午|下午|中午|早上|早晨|清晨|凌晨|傍晚|晚上|夜里|半夜|正午|午前|午后|今早|今晚|昨晚|大清早|一大早)";

  private static final String MAIL_PART = "[" + LATIN + "\\p{N}._%+\\-．＿－]+";

  private static final String ENGLISH_HOUR =
      "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

  static final String ENGLISH_FIGURE =
      "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)";

  static final String PINYIN_FIGURE = "(?:yao|ling|yi|er|san|si|wu|liu|qi|ba|jiu)";

  /** Compiled when they are needed: only staff wait for it, and only over words. */
  static final List<Pattern> ALL =
      Stream.of(numbers(), times(), queues(), places(), handles(), names())
          .flatMap(patterns -> patterns)
          .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE))
          .toList();

  private DoubtfulPatterns() {}

  /** Telephones, identity cards, amounts, years: three figures and more. */
  private static Stream<String> numbers() {
    return Stream.of(
        "(?:"
            + NOT_IN_WORD
            + "["
            + LATIN
            + "]{1,3}[-－—_·.]?)?"
            + D
            + "(?:"
            + SEP
            + D
            + "){2,}(?:[^\\p{L}\\p{N}]{0,2}[XxＸｘ])?",
        // Whatever somebody puts between them, so many figures so close are one number.
        D + "(?:.{0,2}" + D + "){6,}",
        "\\b" + ENGLISH_FIGURE + "(?:[\\s,.-]+" + ENGLISH_FIGURE + "){2,}",
        NOT_IN_WORD + PINYIN_FIGURE + "(?:[\\s,.-]*" + PINYIN_FIGURE + "){3,}(?![" + LATIN + "])",
        "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\\s?["
            + LATIN
            + "]"
            + "(?:"
            + SEP
            + "["
            + LATIN
            + "\\p{N}]){4,6}[学警挂港澳使领]?");
  }

  private static Stream<String> times() {
    return Stream.of(
        DAY_PART
            + "(?:[^\\p{L}\\p{N}]{0,2}"
            + COUNT
            + "\\s?[点點时時:：]\\s?"
            + "(?:半|钟|整|多|[一三]刻|"
            + COUNT
            + "\\s?分?)?)?",
        // "Better by a bit" is no time of day.
        "(?!一点(?!钟|半|多|左右|前后|一刻|三刻|整|过|零|十|[二三四五]))"
            + COUNT
            + "\\s?(?:[点點](?:钟|半|整|多|[一三]刻|"
            + COUNT
            + "\\s?分?)?|[时時](?:许|半|整)?(?!候|间|代|常))",
        COUNT + "\\s?[:：]\\s?" + COUNT,
        "\\b" + ENGLISH_HOUR + "\\s?(?:o['’]?clock|[ap]\\.?\\s?m\\b\\.?)",
        "\\b(?:half|quarter|five|ten|twenty)\\s(?:past|to)\\s" + ENGLISH_HOUR + "\\b",
        "\\b(?:at|around|about)\\s" + ENGLISH_HOUR + "\\b",
        "\\b(?:morning|afternoon|evening|noon|midnight)\\b");
  }

  /** What stands on the slip of a queue, and other numbers that were given to one person. */
  private static Stream<String> queues() {
    return Stream.of(
        // A3 and A4 are paper.
        "(?!a[3-5](?!\\p{N}|号))" + NOT_IN_WORD + "[" + LATIN + "]{1,2}[-－—_·#.]?" + D + "{1,4}号?",
        COUNT + "\\s?号(?!窗|柜|线|厅|台)",
        "第\\s?" + COUNT + "\\s?[位名号]",
        "第\\s?\\p{N}+\\s?个",
        "(?:取号|排号|叫号|叫到|排队号|号码|号牌|票号|单号|流水号|受理号|编号|工号|尾号|证号|后[两三四]位|queue|ticket|number)"
            + "[^\\p{L}\\p{N}]{0,3}(?:是|为|is|was)?[^\\p{L}\\p{N}]{0,3}["
            + LATIN
            + "]{0,3}[-－]?"
            + D
            + "(?:"
            + SEP
            + D
            + ")*");
  }

  private static Stream<String> places() {
    return Stream.of(
        COUNT + "\\s?(?:室|栋|幢|单元|号楼|号房|房间|座|弄)",
        "\\b(?:room|flat|apartment|apt|building|block)\\.?\\s?\\p{N}+\\w?",
        "[" + HAN + "]{2,4}(?:小区|公寓|家园|新村|花园|宿舍)",
        "[" + HAN + "]{2,10}(?:有限责任公司|有限公司|工作室|个体户)");
  }

  private static Stream<String> handles() {
    return Stream.of(
        MAIL_PART + "\\s?[@＠]\\s?" + MAIL_PART + "(?:。" + MAIL_PART + ")?",
        MAIL_PART
            + "\\s?[(\\[（【<]?\\s?(?:at|艾特|圈a)\\s?[)\\]）】>]?\\s?"
            + MAIL_PART
            + "\\s?(?:[.．。]|dot|点)\\s?(?:com|cn|net|org|edu|gov)["
            + LATIN
            + ".]*",
        "[@＠]\\s?[\\p{L}\\p{N}_]{1,20}",
        NOT_IN_WORD
            + "(?:微信|薇信|威信|徽信|v信|vx|wx|weixin|wechat|qq|扣扣|企鹅|telegram|tg|whatsapp|line|skype"
            + "|抖音|快手|小红书|微博|支付宝|钉钉|飞书|邮箱|电邮|e-?mail)(?:号码|[帐账]号|号|id|昵称|名)?"
            + "(?:[^\\p{L}\\p{N}]{0,3}(?:是|为|叫|is)?[^\\p{L}\\p{N}]{0,3}["
            + LATIN
            + "\\p{N}]"
            + "["
            + LATIN
            + "\\p{N}_－-]{1,}|[^\\p{L}\\p{N}]{0,3}(?:[:：]|是|为|叫)\\s?[\\p{L}\\p{N}_]{1,8})",
        "(?:https?|ftp)[:：]\\S+",
        NOT_IN_WORD + "(?:www[.．]\\S+|[A-Za-z0-9-]{2,}\\.(?:com|cn|net|org|me|cc|io)\\b\\S*)");
  }

  private static Stream<String> names() {
    return Stream.of(
        "(?:我叫|名叫|名字[叫是]?|我姓|免贵姓|姓名|署名|联系人|称呼)[是为叫:：，,\\s]{0,3}"
            + "(?![他她你它不了])["
            + HAN
            + "·]{1,4}",
        "我是(?!来|去|想|在|不|要|办|第|一|外|退|老人|这|那|说|觉|真|刚|被|按|从|带|为|给|打|很|非常|个|有|没|残"
            + "|昨|今|前|上|下|早|中|晚|自己|通过|听|看|首|两|三|再|又|专|特|怎|什|跟|和|把|对|用|问)["
            + HAN
            + "·]{1,4}",
        "(?:本人|叫我?|叫做)(?:" + SURNAME + "[" + HAN + "]{1,2}|[小老阿]" + SURNAME + ")",
        "姓(?!名)[" + HAN + "]",
        SURNAME + "\\s?[" + HAN + "]{0,2}?\\s?" + TITLE,
        "[小老阿]" + SURNAME + "(?!序|费|额|孩|年|人|区|板|化|湖)",
        "(?!施工)"
            + SURNAME
            + "(?:总(?!结|共|体|是|之|算|会|数|要|部)|工(?!作|人|程|地|头|资|具|业|商|会|龄|号|牌|厂)"
            + "|董|局(?!面|部|势|限|里)|姐|哥|叔|姨|婶|嫂)",
        "\\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Manager|Director)\\b\\.?\\s\\p{L}+",
        "(?:my name is|i am|i['’]m|this is|call"
            + " me)\\s(?-i:[A-Z])[\\w'’-]+(?:\\s(?-i:[A-Z])[\\w'’-]+)*");
  }
}
