package th.kaechon.web.forms;

import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import th.kaechon.assistance.Photos;
import th.kaechon.privacy.ReadLog;
import th.kaechon.process.givehelp.GiveHelpProcess;
import th.kaechon.web.Denied;

/** The photographs of a visit while its form is being filled in. */
@RestController
@RequestMapping("/api/tasks/{taskId}/photos")
class PhotoController {

    private final FormContexts contexts;
    private final Photos photos;
    private final ReadLog reads;

    PhotoController(FormContexts contexts, Photos photos, ReadLog reads) {
        this.contexts = contexts;
        this.photos = photos;
        this.reads = reads;
    }

    @PostMapping
    Map<String, Long> add(@PathVariable String taskId, @RequestParam("photo") MultipartFile sent) throws IOException {
        FormContext context = contexts.claimed(taskId);
        if (!context.task().key().equals(GiveHelpProcess.GIVE_HELP)) {
            throw Denied.badInput("แนบรูปได้เฉพาะงานบันทึกการเยี่ยม");
        }
        if (sent.getSize() > Photograph.MOST_BYTES) {
            throw Denied.badInput("รูปใหญ่เกิน 5 MB กรุณาเลือกรูปที่เล็กกว่า");
        }
        if (photos.ofTask(taskId).size() >= Photos.MOST_PER_VISIT) {
            throw Denied.badInput("แนบได้ไม่เกิน %d รูปต่อการเยี่ยมหนึ่งครั้ง".formatted(Photos.MOST_PER_VISIT));
        }
        byte[] jpeg = Photograph.normalised(sent.getBytes())
                .orElseThrow(() -> Denied.badInput("ไฟล์นี้ไม่ใช่รูปภาพ หรือรูปเสีย ใช้ได้เฉพาะ JPG และ PNG"));
        return Map.of(
                "id",
                photos.add(
                        taskId, context.task().caseId(), jpeg, context.officer().userId()));
    }

    @GetMapping("/{photoId}")
    ResponseEntity<byte[]> show(@PathVariable String taskId, @PathVariable long photoId) {
        FormContext context = contexts.open(taskId);
        byte[] jpeg = photos.contentInTask(taskId, photoId).orElseThrow(() -> Denied.notFound("ไม่พบรูปนี้"));
        reads.record(context.officer().userId(), context.household().id().value(), ReadLog.What.PHOTO);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(jpeg);
    }

    @DeleteMapping("/{photoId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String taskId, @PathVariable long photoId) {
        contexts.claimed(taskId);
        photos.remove(taskId, photoId);
    }
}
