package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource({
    "电话13800000000请回, 电话＊＊＊请回",
    "打 138 0000 0000 给我, 打 ＊＊＊ 给我",
    "138-0000-0000, ＊＊＊",
    "138.0000.0000, ＊＊＊",
    "１３８００００００００, ＊＊＊",
    "座机027-87654321, 座机＊＊＊",
    "身份证42010619900101001X, 身份证＊＊＊",
    "身份证42010619900101001x, 身份证＊＊＊",
    "邮箱 wang.min@example.org 谢谢, 邮箱 ＊＊＊ 谢谢",
    "微信号wangmin_88, 微信号＊＊＊",
    "WeChat: wang-min, WeChat: ＊＊＊",
    "我叫张小明, 我叫＊＊＊",
    "我是李雷，等了很久, 我是＊＊＊，等了很久",
    "我姓欧阳, 我姓＊＊＊",
    "姓名：王敏, 姓名：＊＊＊",
    "my name is John Smith, my name is ＊＊＊",
    "窗口的李女士不理人, 窗口的＊女士不理人",
    "王师傅很凶, ＊师傅很凶"
  })
  void what_would_show_who_it_was_is_taken_out(String words, String left) {
    assertThat(Redaction.of(words)).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "等了三个小时，没人管。",
        "第 3 次来了，每次要 2 份材料",
        "上午9点30分到11点一直排队",
        "要复印件 100 份",
        "The staff sent me away twice."
      })
  void what_happened_stays(String words) {
    assertThat(Redaction.of(words)).isEqualTo(words);
  }
}
