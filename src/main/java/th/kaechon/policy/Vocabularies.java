package th.kaechon.policy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.casefile.HouseholdClass;
import th.kaechon.policy.Vocabulary.Code;

/** Reads the words of the codes in one query. */
@Repository
class Vocabularies {

    /** What the letter and this application name themselves and no table of the register lists. */
    private static final Map<Code, String> FIXED = Map.of(
            new Code("lifeStage", "DISABLED"), "ผู้พิการหรือผู้ป่วยติดเตียง",
            new Code("lifeStage", "HOUSEHOLD"), "ทั้งครัวเรือน",
            new Code("targetGroup", "1.1"), "1.1 เร่งด่วน (ตกเกณฑ์ มีบัตรสวัสดิการ)",
            new Code("targetGroup", "1.2"), "1.2 เร่งด่วน (ตกเกณฑ์ ไม่มีบัตรสวัสดิการ)",
            new Code("targetGroup", "2"), "2 ครัวเรือนเปราะบาง",
            new Code("targetGroup", "3.1"), "3.1 มีบัตรสวัสดิการ ไม่ตกเกณฑ์",
            new Code("targetGroup", "3.2"), "3.2 มีบัตรสวัสดิการ ยังไม่ได้สำรวจ",
            new Code("targetGroup", "4"), "4 ตกหล่นจากฐานข้อมูล");

    private final JdbcClient jdbc;

    Vocabularies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Vocabulary current() {
        Map<Code, String> words = new HashMap<>(FIXED);
        Arrays.stream(HouseholdClass.values())
                .forEach(one -> words.put(new Code("householdClass", one.name()), one.thai()));
        jdbc.sql(
                        """
                select 'indicator', code::text, code || ' ' || name_th from indicator
                union all select 'lifeStage', code, name_th from life_stage
                union all select 'condition', code, name_th from problem_condition
                union all select 'menuEntry', id, id || ' ' || name_th from menu_entry
                union all select 'agency', code, name_th from agency
                union all select 'milestone', milestone, name_th from milestone_pattern
                """)
                .query(row -> {
                    words.put(new Code(row.getString(1), row.getString(2)), row.getString(3));
                });
        return new Vocabulary(words);
    }
}
