/** Word documents in the manner of Thai offices. Knows paper, not meetings. */
@NullMarked
package th.kaechon.report.docx;

import org.jspecify.annotations.NullMarked;
