package th.kaechon.casefile;

import java.time.OffsetDateTime;

/** A form as far as it is typed. {@code body} is the form's JSON; each saving, by the page {@code device}, raises the revision. */
public record TaskDraft(String body, int revision, String device, String savedBy, OffsetDateTime savedAt) {}
