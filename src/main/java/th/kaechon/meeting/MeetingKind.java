package th.kaechon.meeting;

import java.util.List;

/** The three meetings of the letter and what each decides. */
public enum MeetingKind {
    /** Letter 2.2. */
    TAMBON(6, "ประชุมทีมปฏิบัติการตำบล จำแนกครัวเรือน", Subject.CLASSIFY),
    /** Letter 3. */
    AMPHOE(4, "ประชุม ศจพ.อ. ชี้เป้าหมายและมอบหมาย", Subject.DECIDE),
    /** Letter 3.2 and 4. */
    CHANGWAT(2, "ประชุม ศจพ.จ. หน่วยงานร่วมและเรื่องส่งต่อ", Subject.NAME_AGENCY, Subject.RECEIVE_REFERRAL);

    private final int areaDigits;
    private final String thai;
    private final List<Subject> subjects;

    MeetingKind(int areaDigits, String thai, Subject... subjects) {
        this.areaDigits = areaDigits;
        this.thai = thai;
        this.subjects = List.of(subjects);
    }

    /** Length of the code of the area whose body meets. */
    public int areaDigits() {
        return areaDigits;
    }

    public String thai() {
        return thai;
    }

    public List<Subject> subjects() {
        return subjects;
    }
}
