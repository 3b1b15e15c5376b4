package th.kaechon.report;

/** Why a row of a list was refused, at the cell it concerns. */
public record RefusedRow(String fileName, int rowNumber, String columnName, String reasonTh, String reasonEn) {}
