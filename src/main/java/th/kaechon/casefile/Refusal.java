package th.kaechon.casefile;

/** A rule said no. The Thai sentence is shown to the officer as it stands and carries nothing personal. */
public record Refusal(String thai) {}
