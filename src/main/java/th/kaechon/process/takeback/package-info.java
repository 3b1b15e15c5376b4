/** A completed task may be taken back for a while by whoever completed it: the register is put back, the process rewound. */
@NullMarked
@NamedInterface("take-back")
package th.kaechon.process.takeback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
