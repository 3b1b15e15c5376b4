package th.kaechon.web.pages;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import th.kaechon.assistance.Photos;
import th.kaechon.casefile.HouseholdCase;
import th.kaechon.identity.Officer;
import th.kaechon.privacy.ReadLog;
import th.kaechon.web.CurrentOfficer;
import th.kaechon.web.Denied;

/** A photograph on the case page, for whoever may open that page. */
@RestController
class CasePhotoController {

    private final CurrentOfficer current;
    private final CaseFinder finder;
    private final Photos photos;
    private final ReadLog reads;

    CasePhotoController(CurrentOfficer current, CaseFinder finder, Photos photos, ReadLog reads) {
        this.current = current;
        this.finder = finder;
        this.photos = photos;
        this.reads = reads;
    }

    @GetMapping("/cases/{number}/photos/{photoId}")
    ResponseEntity<byte[]> show(@PathVariable String number, @PathVariable long photoId) {
        Officer officer = current.get();
        HouseholdCase shown = finder.byNumber(number, officer);
        byte[] jpeg =
                photos.contentInCase(shown.id(), photoId).orElseThrow(() -> Denied.notFound("ไม่พบรูปนี้ในกรณีนี้"));
        reads.record(officer.userId(), shown.id().value(), ReadLog.What.PHOTO);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(jpeg);
    }
}
