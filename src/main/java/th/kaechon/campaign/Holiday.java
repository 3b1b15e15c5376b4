package th.kaechon.campaign;

import java.time.LocalDate;

/** A day on which the government offices are closed. */
public record Holiday(LocalDate day, String name) {}
