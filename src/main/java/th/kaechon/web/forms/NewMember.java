package th.kaechon.web.forms;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.kaechon.household.CitizenId;
import th.kaechon.household.Households;
import th.kaechon.household.Member;
import th.kaechon.household.MemberEntry;
import th.kaechon.household.Relation;
import th.kaechon.household.Sex;

/** Reads one member whom the list does not know (letter step 1). People without a citizen id need the reason. */
final class NewMember {

    private final Households households;
    private final FormContext context;

    NewMember(Households households, FormContext context) {
        this.households = households;
        this.context = context;
    }

    /** Empty when the row has an error, which then stands in the answer. */
    Optional<MemberEntry> read(Answer row) {
        CitizenId citizenId = citizenId(row);
        String reason = row.optionalText("noCitizenIdReason");
        if (citizenId == null && reason == null && row.optionalText("citizenId") == null) {
            row.wrong("citizenId", "กรุณากรอกเลขประจำตัวประชาชน หรือระบุเหตุที่ไม่มีเลข");
        }
        String title = row.name("title", "กรุณากรอกคำนำหน้า");
        String firstName = row.name("firstName", "กรุณากรอกชื่อ");
        String lastName = row.name("lastName", "กรุณากรอกนามสกุล");
        Sex sex = row.oneOf("sex", Sex.class, "กรุณาเลือกเพศ");
        var birthDate = row.optionalDate("birthDate", FormDates.oldestBirth(context), context.today());
        Relation relation = row.oneOf("relation", Relation.class, "กรุณาเลือกความสัมพันธ์กับหัวหน้าครัวเรือน");
        Member.Health health = row.oneOf("health", Member.Health.class, "กรุณาเลือกสภาวะสุขภาพ");
        boolean caresForSelf = row.yesOrNo("caresForSelf", "กรุณาระบุว่าช่วยเหลือตนเองได้หรือไม่");
        boolean welfareCard = row.yesOrNo("welfareCard", "กรุณาระบุว่ามีบัตรสวัสดิการแห่งรัฐหรือไม่");
        if (!row.isSound()) {
            return Optional.empty();
        }
        return Optional.of(new MemberEntry(
                citizenId,
                citizenId == null ? reason : null,
                title,
                firstName,
                lastName,
                sex,
                birthDate,
                relation,
                health,
                caresForSelf,
                welfareCard,
                Set.of()));
    }

    private @Nullable CitizenId citizenId(Answer row) {
        String typed = row.optionalText("citizenId");
        if (typed == null) {
            return null;
        }
        Optional<CitizenId> read = CitizenId.parse(typed);
        if (read.isEmpty()) {
            row.wrong(
                    "citizenId",
                    CitizenId.isThirteenDigits(typed)
                            ? "เลขประจำตัวประชาชนไม่ถูกต้อง หลักสุดท้ายไม่ตรงกับเลขตรวจสอบ"
                            : "เลขประจำตัวประชาชนต้องมี 13 หลัก");
        } else if (households.knows(read.get())) {
            row.wrong("citizenId", "มีเลขประจำตัวประชาชนนี้ในทะเบียนแล้ว กรุณาตรวจสอบ");
        }
        return read.orElse(null);
    }
}
