package th.kaechon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every failure leaves as a Thai sentence: JSON for forms and scripts, a page for people. Nothing personal in either. */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @ExceptionHandler
    Object denied(Denied denied, HttpServletRequest request) {
        return answer(denied.status(), denied.thai(), request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "ไฟล์ใหญ่เกินไป รูปส่งได้ไม่เกิน 5 MB บัญชีไม่เกิน 10 MB", request);
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MultipartException.class,
        TypeMismatchException.class,
        BindException.class,
        ServletRequestBindingException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeException.class
    })
    Object unreadable(Exception unreadable, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "ข้อมูลที่ส่งมาอ่านไม่ได้", request);
    }

    @ExceptionHandler
    Object missing(NoResourceFoundException missing, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "ไม่พบหน้านี้", request);
    }

    /** The message of an unforeseen failure may quote data, so the log gets its kind and place, the officer a number. */
    @ExceptionHandler
    Object unforeseen(Exception failure, HttpServletRequest request) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.error(
                "failure {}: {} at {}",
                number,
                failure.getClass().getName(),
                trace.length == 0 ? "unknown place" : trace[0]);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "ระบบขัดข้อง กรุณาลองใหม่ หากยังพบปัญหาให้แจ้งรหัส " + number,
                request);
    }

    /** htmx and scripts put the sentence beside what the officer typed; a person who followed a link gets a page. */
    private static Object answer(HttpStatus status, String thai, HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            return ResponseEntity.status(status)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(thai);
        }
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            ModelAndView page = new ModelAndView("failure", Map.of("message", thai, "status", status.value()));
            page.addObject("csrf", SessionToken.of(request.getSession()));
            page.setStatus(status);
            return page;
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("message", thai));
    }
}
