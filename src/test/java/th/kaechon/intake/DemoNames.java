package th.kaechon.intake;

import java.util.List;
import java.util.Random;
import th.kaechon.household.Sex;

/** Names nobody bears: every surname says that it is an example. Village names are put together from common words. */
final class DemoNames {

    private static final List<String> MEN = List.of(
            "สมชาย",
            "ประเสริฐ",
            "บุญมี",
            "วิชัย",
            "สมศักดิ์",
            "อนันต์",
            "ประยูร",
            "สุรชัย",
            "มานพ",
            "ทองใบ",
            "ณรงค์",
            "สมบัติ",
            "จำรัส",
            "ไพโรจน์",
            "ชัยวัฒน์",
            "ธีรพงษ์",
            "กิตติ",
            "เอกชัย",
            "วรวุฒิ",
            "สำราญ",
            "บุญเลิศ",
            "อำนวย",
            "เสน่ห์",
            "พิชิต");
    private static final List<String> WOMEN = List.of(
            "สมหญิง",
            "บุญเรือน",
            "ประนอม",
            "สายหยุด",
            "วันเพ็ญ",
            "จันทร์เพ็ญ",
            "สุนีย์",
            "มาลี",
            "ทองคำ",
            "อรุณี",
            "พรทิพย์",
            "สมพร",
            "กาญจนา",
            "รัตนา",
            "ศิริพร",
            "นงลักษณ์",
            "ละออง",
            "สำเนียง",
            "บังอร",
            "เพ็ญศรี",
            "อุไร",
            "จินตนา",
            "ดวงใจ",
            "ลำดวน");
    private static final List<String> BOYS = List.of(
            "ธนกร",
            "ภูผา",
            "ณัฐพล",
            "ปัณณวิชญ์",
            "กันตพงศ์",
            "ชยพล",
            "ธีรภัทร",
            "พีรพัฒน์",
            "รัชพล",
            "ศุภกร",
            "อชิระ",
            "วชิรวิทย์");
    private static final List<String> GIRLS = List.of(
            "กัญญา",
            "ณิชา",
            "พิมพ์ชนก",
            "ชนิดา",
            "ปุณยวีร์",
            "วรัญญา",
            "สุภัสสรา",
            "อริสา",
            "ขวัญข้าว",
            "ธัญชนก",
            "มนัสนันท์",
            "รินรดา");
    private static final List<String> SURNAME_BEGINNINGS =
            List.of("ตัวอย่าง", "สมมุติ", "จำลอง", "ทดสอบ", "สาธิต", "ทดลอง", "นามสมมุติ", "แบบจำลอง");
    private static final List<String> SURNAME_ENDINGS = List.of(
            "ใจดี",
            "รุ่งเรือง",
            "พอเพียง",
            "มีสุข",
            "ขยันดี",
            "ร่มเย็น",
            "แสนดี",
            "ทองดี",
            "งามตา",
            "เพียรดี",
            "อยู่เย็น",
            "บางปะกง",
            "แปดริ้ว",
            "ทุ่งทอง",
            "นาดี",
            "สวนงาม",
            "ริมคลอง",
            "ป่าสัก",
            "น้ำใส",
            "ก้าวหน้า",
            "มั่นคง",
            "ศรีสุข",
            "พูนผล",
            "ไพบูลย์");
    private static final List<String> LANDSCAPES =
            List.of("หนอง", "คลอง", "โคก", "บึง", "ท่า", "เนิน", "ดอน", "ห้วย", "สวน", "นา");
    private static final List<String> PLANTS = List.of(
            "มะม่วง", "ตะเคียน", "บัว", "กก", "ไผ่", "สะแก", "ขาม", "หว้า", "ไทร", "กระบก", "ประดู่", "มะขาม", "ตาล",
            "งิ้ว", "ยางนา");

    private final Random random;

    DemoNames(Random random) {
        this.random = random;
    }

    String first(Sex sex, boolean child) {
        if (child) {
            return one(sex == Sex.MALE ? BOYS : GIRLS);
        }
        return one(sex == Sex.MALE ? MEN : WOMEN);
    }

    String surname() {
        return one(SURNAME_BEGINNINGS) + one(SURNAME_ENDINGS);
    }

    String village() {
        return "บ้าน" + one(LANDSCAPES) + one(PLANTS);
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
