package th.kaechon.intake;

/** One CSV file as it was handed in, bytes untouched. */
public record ListFile(String name, byte[] content) {}
