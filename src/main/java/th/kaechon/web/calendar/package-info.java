/** The campaign's calendar on an own page: everybody who has cases looks, the secretariat edits. */
@NullMarked
package th.kaechon.web.calendar;

import org.jspecify.annotations.NullMarked;
