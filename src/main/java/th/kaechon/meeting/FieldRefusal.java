package th.kaechon.meeting;

/** What is wrong with one typed field, in Thai, to be shown beside it. */
public record FieldRefusal(String field, String thai) {}
