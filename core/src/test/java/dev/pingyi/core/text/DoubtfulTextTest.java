package dev.pingyi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtfulTextTest {
  @ParameterizedTest
  @CsvSource({
    // Numbers, with whatever between their figures, and of whatever script.
    "电话13800000000请回, 电话〖13800000000〗请回",
    "打 138 0000 0000 给我, 打 〖138 0000 0000〗 给我",
    "138-0000-0000, 〖138-0000-0000〗",
    "138.0000/0000, 〖138.0000/0000〗",
    "1·3·8·1·2·3·4·5·6·7·8, 〖1·3·8·1·2·3·4·5·6·7·8〗",
    "1a3b8c1d2e3f4, 〖1a3b8c1d2e3f4〗",
    "一(3)8(一)2三四五, 〖一(3)8(一)2三四五〗",
    "电话是一三八零零一二三四五六七, 电话是〖一三八零零一二三四五六七〗",
    "幺三八 零零零零 幺二三四, 〖幺三八 零零零零 幺二三四〗",
    "壹叁捌，玖玖, 〖壹叁捌，玖玖〗",
    "①③⑧⓪⓪, 〖①③⑧⓪⓪〗",
    "㊀㊂㊇①②, 〖㊀㊂㊇①②〗",
    "１３８００００００００, 〖１３８００００００００〗",
    "١٣٨٠٠٠, 〖١٣٨٠٠٠〗",
    "𝟏𝟑𝟖𝟎, 〖𝟏𝟑𝟖𝟎〗",
    "one three eight zero, 〖one three eight zero〗",
    "yao san ba ling, 〖yao san ba ling〗",
    "身份证42010619900101001X, 身份证〖42010619900101001X〗",
    "身份证尾号 001x, 身份证〖尾号 001x〗",
    "护照E12345678, 护照〖E12345678〗",
    "车牌鄂A·12345停不了, 车牌〖鄂A·12345〗停不了",
    "鄂 A F1234学, 〖鄂 A F1234学〗",
    // Times of day.
    "上午九点半来的, 〖上午九点半〗来的",
    "我9:30就到了, 我〖9:30〗就到了",
    "9：5 到的, 〖9：5〗 到的",
    "14点还没人, 〖14点〗还没人",
    "十一点二十分叫的号, 〖十一点二十分〗叫的号",
    "下午一点来, 〖下午一点〗来",
    "一点半才来, 〖一点半〗才来",
    "at nine o'clock, 〖at nine o'clock〗",
    "at 9 am, 〖at 9 am〗",
    "half past nine, 〖half past nine〗",
    // What stands on a slip.
    "我是A023号, 我是〖A023号〗",
    "A-23 没叫, 〖A-23〗 没叫",
    "叫到23了, 〖叫到23〗了",
    "排队号是七, 〖排队号是七〗",
    "二十三号没人理, 〖二十三号〗没人理",
    "第5位, 〖第5位〗",
    // Where somebody lives.
    "住2栋1单元302室, 住〖2栋1单元302室〗",
    "room 7, 〖room 7〗",
    "武汉某某有限公司, 〖武汉某某有限公司〗",
    // Handles and mail.
    "邮箱 wang.min@example.org 谢谢, 〖邮箱 wang.min@example.org〗 谢谢",
    "ｗａｎｇ＠ｅｘａｍｐｌｅ．ｏｒｇ, 〖ｗａｎｇ＠ｅｘａｍｐｌｅ．ｏｒｇ〗",
    "wang (at) qq.com, 〖wang (at) qq.com〗",
    "微信号wangmin_88, 〖微信号wangmin_88〗",
    "加微信：小鱼, 加〖微信：小鱼〗",
    "WeChat: wang-min, 〖WeChat: wang-min〗",
    "QQ12, 〖QQ12〗",
    "找 @wangmin, 找 〖@wangmin〗",
    "找 ＠小鱼, 找 〖＠小鱼〗",
    "看 www.example.org/wang, 看 〖www.example.org/wang〗",
    // Names.
    "我叫张小明, 〖我叫张小明〗",
    "我是李雷，等了很久, 〖我是李雷〗，等了很久",
    "我姓欧阳, 〖我姓欧阳〗",
    "姓名：王敏, 〖姓名：王敏〗",
    "本人张三, 〖本人张三〗",
    "叫我小王, 〖叫我小王〗",
    "王经理不理人, 〖王经理〗不理人",
    "窗口的李女士不理人, 窗口的〖李女士〗不理人",
    "张 女 士, 〖张 女 士〗",
    "李建国主任, 〖李建国主任〗",
    "欧阳老师, 〖欧阳老师〗",
    "张总, 〖张总〗",
    "李姐, 〖李姐〗",
    "my name is John Smith, 〖my name is John Smith〗",
    "I'm Li Wei, 〖I'm Li Wei〗",
    "Mr Wang, 〖Mr Wang〗"
  })
  void what_may_tell_who_it_was_or_when_is_marked(String words, String marked) {
    assertThat(DoubtfulText.of(words).marked()).isEqualTo(marked);
    assertThat(DoubtfulText.of(words).isClean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\u200B3\u200B8\u200B0\u200B0\u200B0",
        "1\u200D3\u200D8\u200D0",
        "1\uFE0F\u20E33\uFE0F\u20E38\uFE0F\u20E30\uFE0F\u20E3",
        "13\u00AD8\u20600\uFEFF0",
        "张\u200B女\u2060士",
        "微\u200B信号wang\u200Bmin",
        "wang\u200B@\u200Bexample.org"
      })
  void what_is_invisible_between_hides_nothing(String words) {
    assertThat(DoubtfulText.of(words).masked().replace("\u20E3", "").replace("\uFE0F", ""))
        .isEqualTo("＊＊＊");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "等了三个小时，没人管。",
        "第 3 次来了，每次要 2 份材料",
        "态度好一点，快一点，差一点就办成了",
        "材料没有一次说清楚，来回跑了两三趟",
        "我是来办社保的，窗口的人一直看手机",
        "同时有两个窗口没人，老人等不起",
        "经理不在，主任也不在，没有一个人管",
        "施工的声音很大，工作人员叫不应",
        "可以用微信缴费就好了，小程序打不开",
        "要我打印在A4纸上",
        "The staff sent me away twice.",
        "I am very angry about the way I was treated."
      })
  void what_happened_is_not_marked(String words) {
    assertThat(DoubtfulText.of(words).marked()).isEqualTo(words);
    assertThat(DoubtfulText.of(words).isClean()).isTrue();
  }

  @Test
  void nothing_but_what_is_marked_is_taken_out() {
    DoubtfulText text = DoubtfulText.of("上午九点半，王经理说系统坏了。\n请打13800000000");

    assertThat(text.masked()).isEqualTo("＊＊＊，＊＊＊说系统坏了。\n请打＊＊＊");
  }
}
