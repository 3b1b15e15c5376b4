package th.kaechon.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.Walk;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.policy.Explanation;
import th.kaechon.policy.Explanations;

@KaeChonTest
class DecisionsFragmentTest {

    @Autowired
    private Fixture fixture;

    @Autowired
    private Walk walk;

    @Autowired
    private Explanations explanations;

    @Autowired
    private ITemplateEngine templates;

    @Autowired
    private ApplicationContext application;

    @Test
    void showsEachDecisionWithItsVersionTimeRowsAndNearestRows() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toTargeting(household);

        String shown = shown(explanations.of(household.id()));

        assertThat(shown)
                .contains("จัดกลุ่มเป้าหมายของครัวเรือน", "เสนอประเภทครัวเรือน", "เสนอแนวทางจากเมนูแก้จน")
                .contains("ตารางรุ่นที่ 1", "3 เมษายน 2566", "แถวที่ 2", "ประเภทครัวเรือน: พัฒนาได้")
                .contains("ไม่เข้าเงื่อนไข “จำนวนตัวชี้วัดที่ยังตกเกณฑ์: 0” เพราะบันทึกไว้ว่า “4”")
                .doesNotContain("rule_", "th:", Fixture.PLANTED_NAME)
                .doesNotContainPattern("\"[A-Z_]{3,}\"");
    }

    @Test
    void saysThatNothingWasDecidedYet() {
        assertThat(shown(List.of())).contains("ยังไม่มีผลจากตารางตัดสินใจ");
    }

    private String shown(List<Explanation> explained) {
        Context context = new Context(Locale.forLanguageTag("th"), Map.of("explanations", explained));
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, null));
        return templates.process("decisions", Set.of("decisions"), context);
    }
}
