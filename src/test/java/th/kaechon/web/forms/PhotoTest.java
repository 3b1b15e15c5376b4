package th.kaechon.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.Fixture;
import th.kaechon.KaeChonTest;
import th.kaechon.OfficerClient;
import th.kaechon.Staff;
import th.kaechon.Walk;
import th.kaechon.assistance.Photos;
import th.kaechon.assistance.Visits;
import th.kaechon.casefile.HouseholdCase;

/** Photographs of a visit: small, upright, without the place they were taken; refused in words when they are none. */
@KaeChonTest
class PhotoTest {

    private static final String GIVE_HELP = "userTask_giveHelp";

    @Autowired
    private Fixture fixture;

    @Autowired
    private Staff staff;

    @Autowired
    private Walk walk;

    @Autowired
    private Visits visits;

    @Autowired
    private Photos photos;

    @Test
    void belongToTheirVisitOnceItIsRecorded() throws IOException {
        HouseholdCase household = assisted();
        String task = claimed(household);

        assertThat(send(task, picture("jpg", 40, 30)).statusCode()).isEqualTo(200);
        assertThat(photos.ofTask(task)).hasSize(1);
        walk.visit(household, "CONTINUE");

        long visit = visits.of(household.id()).get(0).id();
        List<Long> kept = photos.ofVisit(visit);
        assertThat(kept).hasSize(1);
        assertThat(photos.contentInCase(household.id(), kept.get(0))).isPresent();
        assertThat(photos.ofTask(task)).isEmpty();
    }

    @Test
    void areMadeSmallAndLoseTheCamerasNotes() throws IOException {
        byte[] sent = withNotes(picture("jpg", 3000, 2000), "GPS 13.69N 101.07E");
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("GPS 13.69N");

        byte[] kept = Photograph.normalised(sent).orElseThrow();

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(1600);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS 13.69N", "Exif");
    }

    @Test
    void mayBeTransparentPng() throws IOException {
        assertThat(Photograph.normalised(picture("png", 20, 20))).isPresent();
    }

    @Test
    void areRefusedInWordsWhenTheyAreNone() throws IOException {
        String task = claimed(assisted());

        assertThat(send(task, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("ไฟล์นี้ไม่ใช่รูปภาพ");
        assertThat(send(task, picture("gif", 10, 10)).body()).contains("ใช้ได้เฉพาะ JPG และ PNG");
        assertThat(photos.ofTask(task)).isEmpty();
    }

    @Test
    void areRefusedInWordsWhenTheyAreTooLarge() {
        String task = claimed(assisted());

        HttpResponse<String> six = send(task, new byte[6 * 1024 * 1024]);
        HttpResponse<String> thirty = send(task, new byte[30 * 1024 * 1024]);

        assertThat(six.body()).contains("รูปใหญ่เกิน 5 MB");
        assertThat(thirty.statusCode()).isEqualTo(413);
        assertThat(thirty.body()).contains("รูปส่งได้ไม่เกิน 5 MB");
    }

    @Test
    void areNotMoreThanSixAndCanBeRemoved() throws IOException {
        String task = claimed(assisted());
        for (int number = 0; number < Photos.MOST_PER_VISIT; number++) {
            send(task, picture("jpg", 10, 10));
        }

        assertThat(send(task, picture("jpg", 10, 10)).body()).contains("แนบได้ไม่เกิน 6 รูป");
        long first = photos.ofTask(task).get(0);
        assertThat(staff.agency().delete(address(task) + "/" + first).statusCode())
                .isEqualTo(204);
        assertThat(photos.ofTask(task)).hasSize(5).doesNotContain(first);
    }

    @Test
    void areSeenByWhoeverSeesTheTaskAndNobodyElse() throws IOException {
        String task = claimed(assisted());
        send(task, picture("jpg", 10, 10));
        String photo = address(task) + "/" + photos.ofTask(task).get(0);

        assertThat(staff.agency()
                        .get(photo)
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("image/jpeg");
        assertThat(staff.tambonTeam().get(photo).statusCode()).isEqualTo(404);
        assertThat(staff.anonymous().get(photo).statusCode()).isEqualTo(401);
        assertThat(staff.agency().get(address(task) + "/0").statusCode()).isEqualTo(404);
    }

    @Test
    void belongToVisitsAlone() throws IOException {
        HouseholdCase household = fixture.caseOfPoorFamily();
        OfficerClient team = staff.tambonTeam();
        String task = team.task(household.number().value(), "userTask_verifyHousehold");
        team.claim(task);

        assertThat(team.uploadFile(address(task), "photo", picture("jpg", 10, 10))
                        .body())
                .contains("แนบรูปได้เฉพาะงานบันทึกการเยี่ยม");
    }

    private HouseholdCase assisted() {
        HouseholdCase household = fixture.caseOfPoorFamily();
        walk.toAssistance(household, 1);
        return household;
    }

    private String claimed(HouseholdCase household) {
        String task = staff.agency().task(household.number().value(), GIVE_HELP);
        staff.agency().claim(task);
        return task;
    }

    private HttpResponse<String> send(String task, byte[] content) {
        return staff.agency().uploadFile(address(task), "photo", content);
    }

    private static String address(String task) {
        return "/api/tasks/" + task + "/photos";
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), format, bytes);
        return bytes.toByteArray();
    }

    /** Puts an application segment, where cameras write, right behind the JPEG's first marker. */
    private static byte[] withNotes(byte[] jpeg, String notes) {
        byte[] text = ("Exif\0\0" + notes).getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (text.length + 2)});
        all.writeBytes(text);
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }
}
