/** The one screen of a meeting: every waiting household in one table, decided row by row. */
@NullMarked
package th.kaechon.web.pages.decide;

import org.jspecify.annotations.NullMarked;
