package th.kaechon.casefile;

public record CaseId(long value) {}
