package th.kaechon.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.identity.GroupId;
import th.kaechon.identity.StaffMember;

/**
 * Who has to know what on a day, found and written by one statement. The day's state alone decides, not what earlier runs
 * did or missed: a warning holds from its day until the next one begins, and the unique key of {@code notice} lets each
 * be told once. So a quiet or a missed day loses nothing, and a second run adds nothing.
 */
@Repository
class DailyFacts {

    /**
     * Cases with the warning that holds for them; 0 where the date is past, none where it is still too far. Two tasks are the
     * changwat centre's: to name an agency that joins (decided, and yet open) and to receive what is beyond the amphoe.
     */
    private static final String WORK =
            """
            select c.case_id, c.fiscal_year, c.milestone, c.tambon_code, c.due, c.due = c.campaign_due as campaigns_own,
                   c.due < :day as late, case when c.due < :day then 0 else
                       (select min(days) from unnest(m.warning_days) days where days >= c.due - :day) end as lead_days,
                   case c.milestone
                       when 'TARGETING' then exists (select from targeting_decision t where t.case_id = c.case_id)
                       when 'ASSISTANCE' then
                           exists (select from hand_up h where h.case_id = c.case_id and h.kind = 'REFERRAL'
                                   and h.settled_at is null)
                           or exists (select from plan_item p where p.case_id = c.case_id and p.result = 'BEYOND_CAPACITY')
                           and not exists (select from plan_item p where p.case_id = c.case_id and p.result is null)
                           and not exists (select from referral r where r.case_id = c.case_id)
                           and not exists (select from plan_item p join visit v on v.plan_item_id = p.id
                                           join logbook_entry l on l.visit_id = v.id
                                           where p.case_id = c.case_id and l.state = 'TO_KEY')
                       else false end as changwats
            from case_milestone c join campaign_milestone m using (fiscal_year, milestone)
            where c.open
            """;

    /**
     * Whose work a case is, by milestone; what waits for the changwat is nobody else's. An amphoe centre hears of others'
     * lateness, too, the changwat of the campaign's own dates.
     */
    private static final String CONCERN =
            """
            select 'TAMBON' as audience, w.tambon_code as area_code, null as agency_code,
                   case when w.late then 'OVERDUE' else 'DUE' end as kind, null as part
            where w.milestone in ('FOUR_T', 'ASSISTANCE') and not w.changwats
            union all
            select 'RECORDER', w.tambon_code, null, case when w.late then 'OVERDUE' else 'DUE' end, null
            where w.milestone = 'ASSISTANCE' and exists (
                select from plan_item p join visit v on v.plan_item_id = p.id join logbook_entry l on l.visit_id = v.id
                where p.case_id = w.case_id and l.state = 'TO_KEY')
            union all
            select distinct 'AGENCY', left(w.tambon_code, case g.seat when 'TAMBON' then 6 when 'AMPHOE' then 4 else 2 end),
                   g.code, case when w.late then 'OVERDUE' else 'DUE' end, null
            from plan_item p join agency g on g.code = coalesce(p.joining_agency_code, p.agency_code)
            where w.milestone = 'ASSISTANCE' and p.case_id = w.case_id and p.result is null
            union all
            select 'AMPHOE', left(w.tambon_code, 4), null, case when w.late then 'ESCALATION' else 'DUE' end, w.tambon_code
            where w.late or w.milestone in ('TARGETING', 'ASSISTANCE') and not w.changwats
            union all
            select 'CHANGWAT', left(w.tambon_code, 2), null, case when w.late then 'OVERDUE' else 'DUE' end,
                   left(w.tambon_code, 4)
            where w.changwats
            union all
            select 'CHANGWAT', left(w.tambon_code, 2), null, 'SUMMARY', left(w.tambon_code, 4)
            where w.late and w.campaigns_own
            """;

    /** The changwat's meeting has a date but neither cases nor a mark that it was held: it is warned of, nothing more. */
    private static final String MEETING =
            """
            select m.fiscal_year, m.milestone, 'DUE', m.due, min(days), 'CHANGWAT', s.area_code, null, 0, null::jsonb
            from campaign_milestone m cross join unnest(m.warning_days) days join staff s on s.audience = 'CHANGWAT'
            where m.milestone = 'CHANGWAT_MEETING' and days >= m.due - :day and m.due >= :day
            group by m.fiscal_year, m.milestone, m.due, s.area_code
            """;

    private static final String TELL =
            """
            with staff as (
                select user_id, audience, area_code, agency_code, array_agg(group_id) as groups
                from unnest(:users::text[], :audiences::text[], :areas::text[], :agencies::text[], :groups::text[])
                     as given (user_id, audience, area_code, agency_code, group_id)
                group by user_id, audience, area_code, agency_code),
            work as materialized (%s),
            counted as (
                select w.fiscal_year, w.milestone, concern.kind, w.due, w.lead_days, concern.audience, concern.area_code,
                       concern.agency_code, concern.part, count(*) as cases
                from work w cross join lateral (%s) concern
                where w.lead_days is not null
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9),
            fact (fiscal_year, milestone, kind, due, lead_days, audience, area_code, agency_code, cases, parts) as (
                select fiscal_year, milestone, kind, due, lead_days, audience, area_code, agency_code, sum(cases),
                       jsonb_object_agg(part, cases) filter (where part is not null)
                from counted group by 1, 2, 3, 4, 5, 6, 7, 8
                union all %s)
            insert into notice (user_id, fiscal_year, milestone, kind, due, lead_days, audience, area_code, agency_code,
                                cases, parts, groups, guideline_due, provincial_due, guideline_binds, told_on)
            select s.user_id, f.fiscal_year, f.milestone, f.kind, f.due, f.lead_days, f.audience, f.area_code,
                   f.agency_code, f.cases, f.parts, s.groups, m.guideline_due, m.provincial_due,
                   m.binding_calendar = 'GUIDELINE', :day
            from fact f join campaign_milestone m using (fiscal_year, milestone)
            join staff s on s.audience = f.audience and s.area_code = f.area_code
                        and s.agency_code is not distinct from f.agency_code
            order by s.user_id, f.fiscal_year, f.due
            on conflict do nothing
            returning id
            """
                    .formatted(WORK, CONCERN, MEETING);

    private final JdbcClient jdbc;

    DailyFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a notice for each fact of the day and each person it was never told to; gives the new ones' ids. */
    List<Long> tell(LocalDate day, List<StaffMember> staff) {
        List<Place> places = new ArrayList<>();
        staff.forEach(member -> member.officer()
                .groups()
                .forEach(group -> place(member.officer().userId(), group, places)));
        return jdbc.sql(TELL)
                .param("day", day)
                .param("users", places.stream().map(Place::userId).toArray(String[]::new))
                .param("audiences", places.stream().map(Place::audience).toArray(String[]::new))
                .param(
                        "areas",
                        places.stream().map(place -> place.group().areaCode()).toArray(String[]::new))
                .param("agencies", places.stream().map(Place::agency).toArray(String[]::new))
                .param(
                        "groups",
                        places.stream().map(place -> place.group().value()).toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    private static void place(String userId, GroupId group, List<Place> places) {
        Audience.of(group).ifPresent(audience -> places.add(new Place(userId, audience.name(), group)));
    }

    private record Place(String userId, String audience, GroupId group) {

        @Nullable
        String agency() {
            return group.agencyCode().orElse(null);
        }
    }
}
