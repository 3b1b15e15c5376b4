/** The office's side of meetings: the list, calling, attendance, the steps, results, and the rules. */
@NullMarked
package th.kaechon.web.pages.meeting;

import org.jspecify.annotations.NullMarked;
