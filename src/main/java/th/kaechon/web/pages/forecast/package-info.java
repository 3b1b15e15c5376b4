/** Forecast and statistics of areas, on the screen and the same in a file. */
@NullMarked
package th.kaechon.web.pages.forecast;

import org.jspecify.annotations.NullMarked;
