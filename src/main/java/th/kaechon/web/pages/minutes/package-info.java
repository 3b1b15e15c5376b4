/** What a meeting issues on paper, for download. */
@NullMarked
package th.kaechon.web.pages.minutes;

import org.jspecify.annotations.NullMarked;
