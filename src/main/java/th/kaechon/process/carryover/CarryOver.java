package th.kaechon.process.carryover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import th.kaechon.campaign.Campaigns;
import th.kaechon.campaign.FiscalYear;
import th.kaechon.casefile.CaseId;
import th.kaechon.casefile.Refusal;
import th.kaechon.identity.AreaScope;
import th.kaechon.identity.Officer;
import th.kaechon.identity.OfficerRole;

/**
 * From 1 October on, the secretariat carries the open cases of earlier years over into the new campaign. Asking writes down
 * which; the work is done case by case, each in its own transaction, by whoever calls {@link #settleNext}.
 */
@Service
public class CarryOver {

    private static final Logger LOG = LoggerFactory.getLogger(CarryOver.class);
    private static final Refusal TROUBLE =
            new Refusal("ระบบขัดข้องระหว่างยกยอดกรณีนี้ หรือมีผู้บันทึกงานพร้อมกัน กรุณาสั่งยกยอดอีกครั้ง");

    /** How many cases were carried over, and how many could not be. */
    public record Settled(int carried, int refused) {}

    private final CarryOvers carryOvers;
    private final NextCase nextCase;
    private final Campaigns campaigns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CarryOver(
            CarryOvers carryOvers,
            NextCase nextCase,
            Campaigns campaigns,
            TransactionTemplate transaction,
            Clock clock) {
        this.carryOvers = carryOvers;
        this.nextCase = nextCase;
        this.campaigns = campaigns;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The year whose campaign takes the cases of all years before it. */
    public FiscalYear year() {
        return FiscalYear.of(LocalDate.now(clock));
    }

    /** Where the officer may carry over. It ends work under way and opens a campaign's cases, as lists do: the secretariat's. */
    public static AreaScope mayCarryOver(Officer officer) {
        return officer.scopeAs(OfficerRole.SECRETARIAT);
    }

    /** Asks for all open cases of earlier years in an area (a code's first digits); gives how many. */
    @Transactional
    public int requestAll(String area, Officer officer) {
        boolean may = mayCarryOver(officer).prefixes().stream().anyMatch(area::startsWith);
        return may ? carryOvers.request(year(), new String[] {area + "%"}, null, officer.userId()) : 0;
    }

    /** Asks for those of the cases that the officer may carry over; gives how many. */
    @Transactional
    public int request(Collection<String> numbers, Officer officer) {
        return carryOvers.request(
                year(), mayCarryOver(officer).likePatterns(), numbers.toArray(String[]::new), officer.userId());
    }

    /** Carries over all that wait. */
    public Settled settleAll() {
        int carried = 0;
        int refused = 0;
        for (Optional<Boolean> one = settleNext(); one.isPresent(); one = settleNext()) {
            carried += one.get() ? 1 : 0;
            refused += one.get() ? 0 : 1;
        }
        return new Settled(carried, refused);
    }

    /** Whether the next that waits was carried over; empty when none waits. One that fails hurts only itself. */
    Optional<Boolean> settleNext() {
        CaseId[] inHand = new CaseId[1];
        try {
            return transaction.execute(status -> carryOvers.next().map(request -> {
                inHand[0] = request.caseId();
                return settle(request);
            }));
        } catch (RuntimeException failed) {
            if (inHand[0] == null) {
                throw failed;
            }
            LOG.warn(
                    "case {} could not be carried over: {}",
                    inHand[0].value(),
                    failed.getClass().getName());
            transaction.executeWithoutResult(
                    status -> carryOvers.settle(inHand[0], new CarryOvers.Outcome(null, TROUBLE)));
            return Optional.of(false);
        }
    }

    private boolean settle(CarryOvers.Request request) {
        FiscalYear year = year();
        campaigns.open(year);
        CarryOvers.Outcome outcome = nextCase.of(request.caseId(), year, request.officer());
        carryOvers.settle(request.caseId(), outcome);
        return outcome.isCarried();
    }
}
