/** What officers read about one case: the case page, the panel beside a task, the printed visit sheet. */
@NullMarked
package th.kaechon.web.casefile;

import org.jspecify.annotations.NullMarked;
