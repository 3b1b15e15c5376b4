/** Decisions outside the menu, for those who keep the rules. */
@NullMarked
package th.kaechon.web.pages.learning;

import org.jspecify.annotations.NullMarked;
