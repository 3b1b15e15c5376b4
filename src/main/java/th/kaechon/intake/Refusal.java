package th.kaechon.intake;

/**
 * Why a row, or with row 0 a whole file, was not taken. Rows count as in a spreadsheet, from 1. The reasons name columns,
 * codes and rows, never what stood in a cell about a person: they are stored and shown to whoever handed the list in.
 */
public record Refusal(String file, int row, String column, RefusalCode code, String reasonTh, String reasonEn) {}
