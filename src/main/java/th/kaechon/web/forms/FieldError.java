package th.kaechon.web.forms;

/** A message for the place it was entered, for example {@code problems[1].need}. */
record FieldError(String field, String message) {}
