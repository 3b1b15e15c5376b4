/** The list for carry-over from 1 October on, and its one action. */
@NullMarked
package th.kaechon.web.pages.carryover;

import org.jspecify.annotations.NullMarked;
