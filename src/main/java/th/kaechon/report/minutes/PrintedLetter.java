package th.kaechon.report.minutes;

public record PrintedLetter(byte[] docx, String fileName) {}
