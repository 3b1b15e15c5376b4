package th.kaechon.report.minutes;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.kaechon.Fixture;

/**
 * A meeting of amphoe บ้านโพธิ์ (2405) or another body, with resolutions, as rows: what the commit would have left. Its cases
 * are closed ones of the year 2565, which no list of open cases shows.
 */
public record MeetingOnRecord(JdbcClient jdbc, long id, int number) {

    public static final String PLACE = "ห้องประชุมที่ว่าการอำเภอบ้านโพธิ์ ชั้น 2";
    public static final String FREE_TEXT = "คำพูดของเจ้าหน้าที่";
    private static final AtomicInteger NEXT_NUMBER = new AtomicInteger(41);

    /** Of 17 May 2565, closed, with one sitting. */
    public static MeetingOnRecord closed(JdbcClient jdbc, String kind, String area) {
        int number = NEXT_NUMBER.getAndIncrement();
        long id = jdbc.sql(
                        """
                insert into meeting (kind, area_code, number_in_year, year, fiscal_year, meets_on, meets_at, place, link,
                                     state, called_by, called_at, ended_by, ended_at)
                values (:kind, :area, :number, 2565, 2565, '2022-05-17', '09:30', :place, 'https://meeting.invalid/?key=77',
                        'CLOSED', 'test', '2022-05-10 09:00+07', 'test', '2022-05-17 15:45+07') returning id
                """)
                .param("kind", kind)
                .param("area", area)
                .param("number", number)
                .param("place", PLACE)
                .query(Long.class)
                .single();
        MeetingOnRecord meeting = new MeetingOnRecord(jdbc, id, number);
        meeting.attended();
        meeting.sat(1, "2022-05-17 09:38+07", "2022-05-17 15:45+07", null, null);
        return meeting;
    }

    public static MeetingOnRecord ofAmphoe(JdbcClient jdbc) {
        return closed(jdbc, "AMPHOE", "2405");
    }

    private void attended() {
        List<List<Object>> people = List.of(
                List.of("นายสมชาย ใจดี", "นายอำเภอบ้านโพธิ์", "CHAIR", true),
                List.of("นางสาวดวงใจ รักษ์ไทย", "ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ)", "MEMBER", true),
                List.of("นายวิทยา น้ำใส", "เกษตรอำเภอบ้านโพธิ์", "MEMBER", true),
                List.of("นายไม่มา สักคน", "ท้องถิ่นอำเภอบ้านโพธิ์", "MEMBER", false),
                List.of("นางพัฒนา ชุมชน", "พัฒนาการอำเภอบ้านโพธิ์", "SECRETARY", true),
                List.of("นายผู้ใหญ่ บ้านเรา", "ผู้ใหญ่บ้านหมู่ที่ 5", "GUEST", true));
        for (int ordinal = 0; ordinal < people.size(); ordinal++) {
            jdbc.sql(
                            """
                    insert into meeting_attendee (meeting_id, ordinal, name, position, role, present)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                    .param(id)
                    .param(ordinal)
                    .params(people.get(ordinal))
                    .update();
        }
    }

    public void sat(int ordinal, String opened, String ended, String because, String resumes) {
        jdbc.sql(
                        """
                insert into meeting_sitting (meeting_id, ordinal, held_on, opened_at, opened_by, members, present, quorum,
                                             ended_at, ended_by, adjourned_because, resumes_on)
                values (:id, :ordinal, (:opened::timestamptz at time zone 'Asia/Bangkok')::date, :opened::timestamptz,
                        'test', 5, 4, 3, :ended::timestamptz, 'test', :because, :resumes::date)
                on conflict (meeting_id, ordinal) do update set ended_at = excluded.ended_at,
                    adjourned_because = excluded.adjourned_because, resumes_on = excluded.resumes_on
                """)
                .param("id", id)
                .param("ordinal", ordinal)
                .param("opened", opened)
                .param("ended", ended)
                .param("because", because)
                .param("resumes", resumes)
                .update();
    }

    /** So many households, each with a case that stands on the agenda without an answer; their case numbers in its order. */
    public List<String> households(String tambon, int count) {
        int first = jdbc.sql(
                        """
                select coalesce(right(max(case_number), 5)::int, 0) + 1 from household_case
                where case_number between '2565-2405-00000' and '2565-2405-99999'
                """)
                .query(Integer.class)
                .single();
        jdbc.sql(
                        """
                with h as (
                    insert into household (list_reference, tambon_code, moo, village_name, house_number, surveyed, source)
                    select 'MINUTES-' || n, :tambon, 1 + n % 12, 'บ้านหนองน้ำขุ่น', n || '/7', true, 'TPMAP_LIST'
                    from generate_series(:first, :last) n returning id, list_reference, tambon_code
                ), m as (
                    insert into member (household_id, citizen_id, no_citizen_id_reason, title, first_name, last_name, sex,
                                        relation, health, cares_for_self, welfare_card)
                    select id, null, 'test', 'นาง', :name, 'ผู้ยิ่งใหญ่', 'FEMALE', 'HEAD', 'NORMAL', true, false from h
                ), c as (
                    insert into household_case (case_number, fiscal_year, household_id, tambon_code, opened_at, closed_at,
                                                closing_reason)
                    select '2565-2405-' || lpad(substr(list_reference, 9), 5, '0'), 2565, id, tambon_code, '2022-04-01', '2022-09-30',
                           'LIFTED' from h returning id, case_number
                )
                insert into meeting_item (meeting_id, case_id, ordinal, subject)
                select :meeting, id, row_number() over (order by case_number)
                       + (select coalesce(max(ordinal), 0) from meeting_item where meeting_id = :meeting), 'DECIDE' from c
                """)
                .param("tambon", tambon)
                .param("name", Fixture.PLANTED_NAME)
                .param("first", first)
                .param("last", first + count - 1)
                .param("meeting", id)
                .update();
        return jdbc.sql("select case_number from household_case where case_number between ? and ? order by case_number")
                .param("2565-2405-%05d".formatted(first))
                .param("2565-2405-%05d".formatted(first + count - 1))
                .query(String.class)
                .list();
    }

    /** Puts cases of another meeting on this agenda too. */
    public void takes(List<String> cases) {
        jdbc.sql(
                        """
                insert into meeting_item (meeting_id, case_id, ordinal, subject)
                select :meeting, id, row_number() over (order by case_number)
                       + (select coalesce(max(ordinal), 0) from meeting_item where meeting_id = :meeting), 'DECIDE'
                from household_case where case_number in (:cases)
                """)
                .param("meeting", id)
                .param("cases", cases)
                .update();
    }

    /** Resolves these cases alike. Without an agency there is no item. */
    public void resolves(
            List<String> cases, String subject, String kind, String householdClass, String text, String agency) {
        jdbc.sql(
                        """
                with r as (
                    insert into resolution (item_id, meeting_id, case_id, subject, kind, household_class, text, task_id,
                                            officer, resolved_at)
                    select i.id, i.meeting_id, c.id, :subject, :kind, :class, :text, 'minutes-' || i.id, 'test',
                           '2022-05-17 14:00+07'
                    from meeting_item i join household_case c on c.id = i.case_id
                    where i.meeting_id = :meeting and c.case_number in (:cases) returning id
                )
                insert into resolution_item (resolution_id, ordinal, indicator_code, menu_entry_id, menu_entry_name,
                                             own_solution, agency_code, agency_name, in_amphoe, proposed, reason)
                select r.id, 0, 22, e.id, e.name_th, case when :kind = 'OUTSIDE' then :text end, a.code, a.name_th,
                       a.seat in ('TAMBON', 'AMPHOE'), :kind = 'ACCEPT', case when :kind = 'CHANGE' then :text end
                from r, agency a, menu_entry e where a.code = :agency and e.id = 'I01'
                """)
                .param("meeting", id)
                .param("cases", cases)
                .param("subject", subject)
                .param("kind", kind)
                .param("class", householdClass)
                .param("text", text)
                .param("agency", agency)
                .update();
    }

    /** Makes this meeting's resolution about the case one that corrects the earlier meeting's. */
    public void corrects(MeetingOnRecord earlier, String caseNumber, String agency) {
        takes(List.of(caseNumber));
        jdbc.sql(
                        """
                with r as (
                    insert into resolution (item_id, meeting_id, case_id, subject, kind, text, corrects,
                                            corrects_because, task_id, officer,
                                            resolved_at)
                    select i.id, i.meeting_id, i.case_id, 'DECIDE', 'CHANGE', null, old.id, :because, 'minutes-' || i.id, 'test',
                           '2022-05-17 14:30+07'
                    from meeting_item i join household_case c on c.id = i.case_id
                    join resolution old on old.case_id = c.id and old.meeting_id = :earlier
                    where i.meeting_id = :meeting and c.case_number = :case returning id
                )
                insert into resolution_item (resolution_id, ordinal, indicator_code, menu_entry_id, menu_entry_name,
                                             agency_code, agency_name, in_amphoe, proposed)
                select r.id, 0, 22, e.id, e.name_th, a.code, a.name_th, true, false
                from r, agency a, menu_entry e where a.code = :agency and e.id = 'I02'
                """)
                .param("meeting", id)
                .param("earlier", earlier.id())
                .param("because", FREE_TEXT)
                .param("case", caseNumber)
                .param("agency", agency)
                .update();
    }

    public void reopened() {
        jdbc.sql("update meeting set state = 'OPEN', ended_at = null, ended_by = null where id = ?")
                .param(id)
                .update();
    }

    public void closedAgain() {
        jdbc.sql(
                        "update meeting set state = 'CLOSED', ended_at = '2022-05-17 15:45+07', ended_by = 'test' where id = ?")
                .param(id)
                .update();
    }

    /** By how many resolutions there are: what minutes must have as rows. */
    public int resolutions() {
        return jdbc.sql("select count(*) from resolution where meeting_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    public static String thai(long number) {
        return th.kaechon.thai.ThaiDigits.of(number);
    }
}
