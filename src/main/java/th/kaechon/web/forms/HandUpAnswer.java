package th.kaechon.web.forms;

import java.util.List;

/** How the changwat centre answers what was handed up to it. */
enum HandUpAnswer {
    ACCEPT("รับเรื่อง"),
    RETURN("ส่งคืน ศจพ.อ. พิจารณาใหม่");

    private final String thai;

    HandUpAnswer(String thai) {
        this.thai = thai;
    }

    static List<Choice> choices() {
        return Choice.of(HandUpAnswer.class, answer -> answer.thai);
    }

    static HandUpAnswer of(Answer answer) {
        return answer.oneOf("answer", HandUpAnswer.class, "กรุณาเลือกว่ารับเรื่องหรือส่งคืน");
    }

    static String reason(Answer answer) {
        return answer.text("returnReason", "กรุณาระบุเหตุผลที่ส่งคืน");
    }
}
