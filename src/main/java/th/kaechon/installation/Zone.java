package th.kaechon.installation;

import java.time.ZoneId;

/** The one time zone. The engine stores local wall time without a zone, so every JVM must agree (ADR 3). */
final class Zone {

    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private Zone() {}
}
