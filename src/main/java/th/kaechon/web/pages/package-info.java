/** Own pages in Thai: cases of the officer's area, TPMAP lists. Same login as Tasklist. */
@NullMarked
package th.kaechon.web.pages;

import org.jspecify.annotations.NullMarked;
