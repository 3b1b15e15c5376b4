/** What the amphoe handed up to the changwat centre, for both sides. */
@NullMarked
package th.kaechon.web.pages.handup;

import org.jspecify.annotations.NullMarked;
