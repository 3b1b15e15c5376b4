package th.kaechon.casefile;

import java.time.OffsetDateTime;

/** A form as far as it is typed. {@code body} is the form's JSON; each saving raises the revision by one. */
public record TaskDraft(String body, int revision, String savedBy, OffsetDateTime savedAt) {}
