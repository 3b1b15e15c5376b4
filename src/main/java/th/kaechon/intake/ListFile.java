package th.kaechon.intake;

/** One CSV file as it was handed in, bytes untouched. Compared nowhere, so the array does no harm. */
@SuppressWarnings("ArrayRecordComponent")
public record ListFile(String name, byte[] content) {}
