package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @CsvSource({
    "13800000000, 13800000000",
    "138 0000 0000, 13800000000",
    "138-0000-0000, 13800000000",
    "１３８００００００００, 13800000000",
    "+86 138 0000 0000, 13800000000",
    "+8613800000000, 13800000000",
    "008613800000000, 13800000000",
    "8613800000000, 13800000000",
    "027-87654321, 02787654321",
    "(027) 8765 4321, 02787654321",
    "+86 027 87654321, 02787654321",
    "+862787654321, +862787654321",
    "87654321, 87654321",
    "+4915112345678, +4915112345678",
    "+1 (212) 555-0100, +12125550100"
  })
  void a_number_is_read_as_people_type_it(String typed, String number) {
    assertThat(PhoneNumber.read(typed)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12345",
        "1380000000",
        "138000000000",
        "12800000000",
        "不想留",
        "13800000000 或 13900000000",
        "+12",
        "+1234567890123456",
        "138000000OO",
        "1111111111111111111111111111111111111111111111111"
      })
  void what_is_none_is_none(String typed) {
    assertThat(PhoneNumber.read(typed)).isEmpty();
  }
}
