package th.kaechon.web.pages.meeting;

import org.jspecify.annotations.Nullable;
import th.kaechon.meeting.Meeting;
import th.kaechon.meeting.MeetingKind;

/**
 * A body whose meetings the officer leads.
 *
 * @param waiting cases that would stand on its next agenda
 * @param live its meeting that is not over; another cannot be called meanwhile
 */
record Body(MeetingKind kind, String areaCode, String areaName, int waiting, @Nullable Meeting live) {}
