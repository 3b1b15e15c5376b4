/** When the open cases will be done at the pace of the last days, and how many were in time. */
@NullMarked
@NamedInterface("forecast")
package th.kaechon.report.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
