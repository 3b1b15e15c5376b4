package th.kaechon.report.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.KaeChonTest;
import th.kaechon.Staff;
import th.kaechon.identity.OfficerRole;

/** Decisions outside the menu become one line per text and problem; put in by SQL and rolled back. */
@KaeChonTest
@Transactional
class LearningTest {

    @Autowired
    private LearningList list;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    private int made;

    @Test
    void threeEqualDecisionsAreOneLine() {
        outside("ซ่อมเรือ 2 ลำ Boat", 22);
        outside("  ซ่อมเรือ  ๒ ลำ boat ", 22);
        outside("ซ่อมเรือ\u00a02 ลำ BOAT", 22);
        outside("ซ่อมเรือ 2 ลำ boat", 21);

        assertThat(list.lines())
                .filteredOn(line -> line.text().startsWith("ซ่อมเรือ 2 ลำ"))
                .extracting(LearningLine::indicatorCode, LearningLine::households)
                .containsExactly(tuple(22, 3), tuple(21, 1));
    }

    @Test
    void identityAndTelephoneNumbersAreMasked() {
        outside("ติดต่อ 1-9999-00001-23-4 หรือ ๐๘๑-๒๓๔-๕๖๗๘ เรื่องเรือ", 22);

        assertThat(list.lines())
                .filteredOn(line -> line.text().endsWith("เรื่องเรือ"))
                .extracting(LearningLine::text)
                .containsExactly("ติดต่อ ••• หรือ ••• เรื่องเรือ");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED) // the accounts must be there for the server
    void thePageIsForThoseWhoKeepTheRules() {
        assertThat(staff.as(OfficerRole.POLICY_EDITOR, "24").get("/learning").statusCode())
                .isEqualTo(200);
        assertThat(staff.secretariat().get("/learning.csv").body()).contains("แนวทางที่ที่ประชุมใช้");
        assertThat(staff.amphoeCentre().get("/learning").statusCode()).isEqualTo(403);
        assertThat(staff.amphoeCentre().get("/learning").body()).contains("หน้านี้สำหรับผู้ดูแลตารางตัดสินใจ");
    }

    private void outside(String text, int indicator) {
        made++;
        jdbc.sql(
                        """
                with h as (insert into household (
                        list_reference, tambon_code, moo, village_name, house_number, surveyed, source)
                    select :number, min(code), 1, 'x', '1', true, 'TPMAP_LIST' from tambon where amphoe_code = '2411'
                    returning id, tambon_code),
                c as (insert into household_case (case_number, fiscal_year, household_id, tambon_code, opened_at)
                    select :number, 2566, id, tambon_code, now() from h returning id),
                b as (insert into problem (case_id, ordinal, indicator_code, life_stage, able_to_work)
                    select id, 1, :indicator, 'HOUSEHOLD', true from c returning id, case_id),
                d as (insert into targeting_decision (case_id, meeting_on, officer, decided_at)
                    select id, '2023-04-03', 'test', now() from c)
                insert into plan_item (case_id, ordinal, problem_id, menu_entry_id, own_solution, agency_code)
                select case_id, 1, id, 'A99', :text, 'employment' from b
                """)
                .param("number", "learning-" + made)
                .param("indicator", indicator)
                .param("text", text)
                .update();
    }
}
