package th.kaechon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.kaechon.policy.TableVersion.Column;
import th.kaechon.policy.Vocabulary.Code;

class CellWordsTest {

    private final CellWords words = new CellWords(new Vocabulary(Map.of(
            new Code("indicator", "8"), "8 บ้านมั่นคง",
            new Code("condition", "HOMELESS"), "ไม่มีบ้านอยู่",
            new Code("condition", "BEGGING"), "ขอทาน")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            condition    | string  | "HOMELESS"                 | ไม่มีบ้านอยู่
            condition    | string  | "HOMELESS", "BEGGING"      | ไม่มีบ้านอยู่ หรือ ขอทาน
            condition    | string  | not("HOMELESS", "BEGGING") | ไม่ใช่ ไม่มีบ้านอยู่ และ ไม่ใช่ ขอทาน
            condition    | string  | ""                         | ไม่ระบุ
            condition    | string  | "", "HOMELESS"             | ไม่ระบุ หรือ ไม่มีบ้านอยู่
            indicator    | integer | 8                          | 8 บ้านมั่นคง
            indicator    | integer | 8, 9                       | 8 บ้านมั่นคง หรือ 9
            wantsHelp    | boolean | true                       | ใช่
            wantsHelp    | boolean | false                      | ไม่ใช่
            income (บาท) | double  | <= 100000                  | ไม่เกิน 100,000 บาท
            income (บาท) | double  | > 100000.50                | มากกว่า 100,000.5 บาท
            income (บาท) | double  | < 0                        | น้อยกว่า 0 บาท
            people (คน)  | integer | >= 1                       | ตั้งแต่ 1 คน ขึ้นไป
            people (คน)  | integer | > 0                        | ตั้งแต่ 1 คน ขึ้นไป
            people (คน)  | integer | <= 0                       | ไม่มี
            people (คน)  | integer | [1..2]                     | 1 ถึง 2 คน
            people (คน)  | integer | (1..5]                     | มากกว่า 1 แต่ไม่เกิน 5 คน
            people (คน)  | integer | ]1..5[                     | มากกว่า 1 แต่น้อยกว่า 5 คน
            people (คน)  | integer | < 1, [5..6], null          | น้อยกว่า 1 คน หรือ 5 ถึง 6 คน หรือ ไม่ทราบ
            """)
    void saysWhatACellAsksFor(String label, String type, String cell, String expected) {
        Column column = Column.of(label.replaceAll(" .*", ""), label, type);

        assertThat(words.condition(column, cell)).isEqualTo(column.label() + ": " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ? > 10 and ? < 20
            date("2023-04-01")
            "HOMELESS", limit
            not(? = 5)
            list contains(?, "HOMELESS")
            ((
            """)
    void givesAFormItDoesNotKnowAsItIsWritten(String cell) {
        assertThat(words.condition(Column.of("condition", "สภาพ", "string"), cell))
                .isEqualTo("สภาพ: " + cell);
    }

    @Test
    void saysTheFactsOfTheRegister() {
        Column income = Column.of("averageIncome", "รายได้เฉลี่ยต่อคนต่อปี (บาท)", "double");

        assertThat(words.fact(income, 21000.0)).isEqualTo("รายได้เฉลี่ยต่อคนต่อปี: 21,000 บาท");
        assertThat(words.fact(income, null)).isEqualTo("รายได้เฉลี่ยต่อคนต่อปี: ไม่ทราบ");
        assertThat(words.value(Column.of("condition", null, null), "")).isEqualTo("ไม่ระบุ");
        assertThat(words.value(Column.of("indicator", "ตัวชี้วัด", "integer"), 8))
                .isEqualTo("8 บ้านมั่นคง");
    }

    /** Only a unit stands alone in brackets; what explains the column stays in the label. */
    @Test
    void takesTheUnitFromTheLabel() {
        assertThat(Column.of("rank", "ลำดับความเหมาะสม (1 = ตรงที่สุด)", "integer"))
                .isEqualTo(new Column("rank", "ลำดับความเหมาะสม (1 = ตรงที่สุด)", "", true));
        assertThat(Column.of("income", "รายได้ (บาท)", "double"))
                .isEqualTo(new Column("income", "รายได้", "บาท", false));
    }
}
