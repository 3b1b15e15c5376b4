/** Minutes of a meeting and letters to the agencies it charged, as DOCX from the record of its resolutions. */
@NullMarked
@NamedInterface("minutes")
package th.kaechon.report.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
