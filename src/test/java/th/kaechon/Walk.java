package th.kaechon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import th.kaechon.casefile.HouseholdCase;

/** Takes a case forward as its officers would, through the forms' own addresses, with sound answers. */
@TestComponent
public class Walk {

    /** Nothing typed beyond what the form brings. */
    public static final Consumer<ObjectNode> AS_PREFILLED = values -> {};

    private final Staff staff;
    private final JobsOnDemand jobs;
    private final Fixture fixture;

    Walk(Staff staff, JobsOnDemand jobs, Fixture fixture) {
        this.staff = staff;
        this.jobs = jobs;
        this.fixture = fixture;
    }

    public void verify(HouseholdCase household, String outcome) {
        staff.tambonTeam().complete(household.number().value(), "userTask_verifyHousehold", values -> {
            values.put("outcome", outcome);
            values.put("note", Fixture.PLANTED_NAME + " ตรวจสอบแล้ว");
        });
        rest(household);
    }

    public void analyse(HouseholdCase household) {
        analyse(household, AS_PREFILLED);
    }

    public void analyse(HouseholdCase household, Consumer<ObjectNode> differently) {
        staff.tambonTeam().complete(household.number().value(), "userTask_analyseFourT", values -> {
            values.put("readiness", 4);
            values.put("tenure", "OWN");
            values.put("wayOut", Fixture.PLANTED_NAME + " อยากเลี้ยงไก่ไข่");
            values.put("horizon", "SUFFICIENT");
            values.put("wantsHelp", true);
            values.put("landRai", "2.5");
            values.put("landDocument", "TITLE_DEED");
            values.put("hasSavings", false);
            values.put("hasInformalDebt", true);
            values.put("agreed", true);
            values.get("members").forEach(member -> ((ObjectNode) member).put("willingToWork", true));
            differently.accept(values);
        });
        rest(household);
    }

    public void classify(HouseholdCase household, String householdClass) {
        staff.tambonTeam().complete(household.number().value(), "userTask_classifyHousehold", values -> {
            values.put("householdClass", householdClass);
            values.put("reason", "มติที่ประชุมตำบล");
        });
        rest(household);
    }

    /** Outside the menu for every problem, by the local administration, which has an office everywhere. */
    public void decideOutsideTheMenu(HouseholdCase household, int items) {
        decide(household, "lao", items);
    }

    public void decide(HouseholdCase household, String agency, int items) {
        staff.amphoeCentre().complete(household.number().value(), "userTask_decideAssistance", values -> {
            ArrayNode rows = (ArrayNode) values.get("items");
            while (rows.size() > items) {
                rows.remove(rows.size() - 1);
            }
            for (JsonNode row : rows) {
                ((ObjectNode) row).put("menuEntryId", "A99");
                ((ObjectNode) row).put("ownSolution", "จัดรถรับส่งไปตลาดนัด");
                ((ObjectNode) row).put("reason", "มติที่ประชุม ศจพ.อ.");
                ((ObjectNode) row).put("agencyCode", agency);
            }
        });
        rest(household);
    }

    /** The amphoe meeting gives the whole case to the changwat. */
    public void refer(HouseholdCase household) {
        staff.amphoeCentre()
                .complete(household.number().value(), "userTask_decideAssistance", values -> values.put("refer", true)
                        .put("referralReason", Fixture.PLANTED_NAME + " ต้องใช้งบประมาณจังหวัด"));
        rest(household);
    }

    /** The changwat gives back what an amphoe handed up, in either of its two tasks. */
    public void giveBack(HouseholdCase household, String task) {
        staff.changwatCentre().complete(household.number().value(), task, values -> values.put("answer", "RETURN")
                .put("returnReason", Fixture.PLANTED_NAME + " อำเภอมีงบประมาณแล้ว"));
        rest(household);
    }

    public void receiveReferral(HouseholdCase household) {
        staff.changwatCentre()
                .complete(
                        household.number().value(),
                        "userTask_receiveReferral",
                        values -> values.put("plan", "ประสาน พมจ. จัดหาที่อยู่อาศัย"));
        rest(household);
    }

    /** One visit for one of the open plan items. */
    public void visit(HouseholdCase household, String result) {
        staff.agency().complete(household.number().value(), "userTask_giveHelp", values -> {
            values.put("kind", "GOODS");
            values.put("description", Fixture.PLANTED_NAME + " มอบพันธุ์ไก่ไข่");
            values.put("amount", "1,500.50");
            values.put("budgetSource", "LAO");
            values.put("result", result);
            values.put("nextStep", "ติดตามเดือนหน้า");
        });
        rest(household);
    }

    public void keyIntoLogbook(HouseholdCase household) {
        staff.recorder()
                .complete(
                        household.number().value(),
                        "userTask_keyIntoLogbook",
                        values -> values.put("reference", "LB-0001"));
        rest(household);
    }

    public void review(HouseholdCase household, String closingReason, boolean met) {
        staff.tambonTeam().complete(household.number().value(), "userTask_reviewIndicators", values -> {
            values.put("closingReason", closingReason);
            values.get("indicators").forEach(indicator -> ((ObjectNode) indicator).put("met", met));
        });
        rest(household);
    }

    /** Verified, analysed, classified developable: before the amphoe meeting. */
    public void toTargeting(HouseholdCase household) {
        verify(household, "CONFIRMED");
        analyse(household);
        classify(household, "DEVELOPABLE");
    }

    /** Decided with this number of plan items: before the first visit. */
    public void toAssistance(HouseholdCase household, int items) {
        toTargeting(household);
        decideOutsideTheMenu(household, items);
    }

    private void rest(HouseholdCase household) {
        if (fixture.isRunning(household)) {
            jobs.continueAsync(fixture.instanceOf(household));
        }
    }
}
