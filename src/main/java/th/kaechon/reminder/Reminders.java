package th.kaechon.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.kaechon.campaign.Holidays;
import th.kaechon.identity.StaffDirectory;
import th.kaechon.identity.StaffMember;

/** The daily run: tells everyone what is new to them on a day, and writes one mail to each of them. */
@Service
public class Reminders {

    /**
     * @param facts told for the first time
     * @param notices one for each person and fact
     * @param mails written to the outbox
     * @param quiet a day off on which nothing is told
     */
    public record Run(LocalDate day, int facts, int notices, int mails, boolean quiet) {}

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int RUN_LOCK = 0x72656d; // one run at a time, whatever node it is on

    private final DailyFacts facts;
    private final Notices notices;
    private final MailOutbox outbox;
    private final MailDelivery delivery;
    private final ReminderSettings settings;
    private final Holidays holidays;
    private final StaffDirectory staff;
    private final ReminderConfiguration.Reminding reminding;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(
            DailyFacts facts,
            Notices notices,
            MailOutbox outbox,
            MailDelivery delivery,
            ReminderSettings settings,
            Holidays holidays,
            StaffDirectory staff,
            ReminderConfiguration.Reminding reminding,
            JdbcClient jdbc,
            Clock clock) {
        this.facts = facts;
        this.notices = notices;
        this.outbox = outbox;
        this.delivery = delivery;
        this.settings = settings;
        this.holidays = holidays;
        this.staff = staff;
        this.reminding = reminding;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells what holds on the day and was not told before; running again, or twice at a time, adds nothing. */
    @Transactional
    public Run runFor(LocalDate day) {
        ReminderSetting setting = settings.get();
        if (setting.quietOnDaysOff() && !holidays.workingDays().isWorkingDay(day)) {
            return new Run(day, 0, 0, 0, true);
        }
        lock();
        List<StaffMember> members = staff.members();
        List<Notice> told = notices.withIds(facts.tell(day, members));
        int mails = delivery.isOn(setting) ? write(day, told, members) : 0;
        int different = (int) told.stream().map(Reminders::factOf).distinct().count();
        Run run = new Run(day, different, told.size(), mails, false);
        remember(run);
        LOG.info("reminders of {}: {} facts, {} notices, {} mails", day, different, told.size(), mails);
        return run;
    }

    /** Today's run where its time has come and no node has done it, also after a time of being stopped. */
    @Transactional
    public Optional<Run> runIfDue() {
        LocalDateTime now = LocalDateTime.now(clock);
        if (now.toLocalTime().isBefore(settings.get().dailyAt())) {
            return Optional.empty();
        }
        lock();
        boolean done = jdbc.sql("select exists (select from reminder_run where day = :day)")
                .param("day", now.toLocalDate())
                .query(Boolean.class)
                .single();
        return done ? Optional.empty() : Optional.of(runFor(now.toLocalDate()));
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", RUN_LOCK)
                .query()
                .singleRow();
    }

    private int write(LocalDate day, List<Notice> told, List<StaffMember> members) {
        Set<String> reachable = members.stream()
                .filter(StaffMember::hasEmail)
                .map(member -> member.officer().userId())
                .collect(Collectors.toSet());
        List<Digest> digests = told.stream()
                .filter(notice -> reachable.contains(notice.userId()))
                .collect(Collectors.groupingBy(Notice::userId))
                .entrySet()
                .stream()
                .map(person -> new Digest(person.getKey(), day, person.getValue()))
                .toList();
        outbox.put(digests, reminding.baseUrl());
        return digests.size();
    }

    private static List<Object> factOf(Notice notice) {
        return List.of(
                notice.year(),
                notice.milestone(),
                notice.kind(),
                notice.due(),
                notice.audience(),
                notice.areaCode(),
                Optional.ofNullable(notice.agency()));
    }

    private void remember(Run run) {
        jdbc.sql(
                        """
                insert into reminder_run as done (day, ran_at, facts, notices, mails)
                values (:day, :now, :facts, :notices, :mails)
                on conflict (day) do update set ran_at = excluded.ran_at, facts = done.facts + excluded.facts,
                       notices = done.notices + excluded.notices, mails = done.mails + excluded.mails
                """)
                .param("day", run.day())
                .param("now", OffsetDateTime.now(clock))
                .param("facts", run.facts())
                .param("notices", run.notices())
                .param("mails", run.mails())
                .update();
    }
}
