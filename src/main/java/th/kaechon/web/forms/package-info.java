/** One class per user task: what its form shows, what it takes, which facade it calls. */
@NullMarked
package th.kaechon.web.forms;

import org.jspecify.annotations.NullMarked;
