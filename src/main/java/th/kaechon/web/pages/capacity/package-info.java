/** How many households each agency can take on, set by the secretariat and read by all who decide. */
@NullMarked
package th.kaechon.web.pages.capacity;

import org.jspecify.annotations.NullMarked;
