package dev.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FormTest {
  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }

  @Test
  void columns_stand_below_each_other_though_characters_of_chinese_are_wide() {
    Form form = Form.rows("rows", "none", "unit", "name", "points");

    assertThat(
            form.text(
                    json(
                        "{'rows':[{'unit':'WC1','name':'公证处','points':97},"
                            + "{'unit':'A','name':'B','points':100}]}"))
                .lines())
        .containsExactly("unit  name    points", "WC1   公证处  97", "A     B       100");
  }

  @Test
  void an_empty_list_is_said_in_words() {
    assertThat(Form.rows("rows", "nobody", "a").text(json("{'rows':[]}"))).isEqualTo("nobody");
  }

  @Test
  void a_sentence_tells_the_fields_of_the_answer() {
    assertThat(Form.sentence("{id} is {state}").text(json("{'id':'BR-1','state':'open'}")))
        .isEqualTo("BR-1 is open");
  }

  @Test
  void what_a_row_lacks_is_an_empty_cell() {
    assertThat(Form.table(json("{'r':[{'a':1}]}").getAsJsonArray("r").asList(), List.of("a", "b")))
        .isEqualTo("a  b\n1");
  }
}
