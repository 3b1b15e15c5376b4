package th.kaechon.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps the 4T analysis and the problem records that follow from it. A second analysis replaces the first. */
@Service
public class FourTAnalyses {

    private final JdbcClient jdbc;
    private final Problems problems;
    private final CaseRecord record;
    private final Clock clock;

    FourTAnalyses(JdbcClient jdbc, Problems problems, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.record = record;
        this.clock = clock;
    }

    /** Returns the number of problem records. */
    public int record(HouseholdCase analysed, FourTAnalysis analysis, String officer) {
        jdbc.sql("delete from member_ability where case_id = :id")
                .param("id", analysed.id().value())
                .update();
        jdbc.sql("delete from four_t_analysis where case_id = :id")
                .param("id", analysed.id().value())
                .update();
        insert(analysed.id(), analysis, officer);
        analysis.skills().forEach(ability -> insert(analysed.id(), ability));
        problems.replace(analysed, analysis);
        record.add(
                analysed.id(),
                CaseEntry.Kind.ANALYSED,
                officer,
                null,
                analysis.attitude().ownWords());
        return analysis.problems().size();
    }

    private void insert(CaseId id, FourTAnalysis analysis, String officer) {
        FourTAnalysis.LandDocument document = analysis.resources().landDocument();
        jdbc.sql(
                        """
                insert into four_t_analysis (case_id, visited_on, readiness, wants_help, refusal_reason,
                    priority_problem, own_words, tried_before, tenure, has_water, has_electricity, land_rai,
                    land_document, belongings, has_savings, has_formal_debt, has_fund_debt, has_informal_debt, benefits,
                    support_network, way_out, household_does, wanted_help, horizon, agreed, officer, recorded_at)
                values (:id, :visitedOn, :readiness, :wantsHelp, :refusalReason,
                    :priorityProblem, :ownWords, :triedBefore, :tenure, :hasWater, :hasElectricity, :landRai,
                    :landDocument, :belongings, :hasSavings, :hasFormalDebt, :hasFundDebt, :hasInformalDebt, :benefits,
                    :supportNetwork, :wayOut, :householdDoes, :wantedHelp, :horizon, :agreed, :officer, :now)
                """)
                .param("id", id.value())
                .param("visitedOn", analysis.visitedOn())
                .param("readiness", analysis.attitude().readiness())
                .param("wantsHelp", analysis.attitude().wantsHelp())
                .param("refusalReason", analysis.attitude().refusalReason())
                .param("priorityProblem", analysis.attitude().priorityProblem())
                .param("ownWords", analysis.attitude().ownWords())
                .param("triedBefore", analysis.attitude().triedBefore())
                .param("tenure", analysis.resources().tenure().name())
                .param("hasWater", analysis.resources().hasWater())
                .param("hasElectricity", analysis.resources().hasElectricity())
                .param("landRai", analysis.resources().landRai())
                .param("landDocument", document == null ? null : document.name())
                .param("belongings", analysis.resources().belongings())
                .param("hasSavings", analysis.resources().hasSavings())
                .param("hasFormalDebt", analysis.resources().debts().formal())
                .param("hasFundDebt", analysis.resources().debts().fund())
                .param("hasInformalDebt", analysis.resources().debts().informal())
                .param("benefits", analysis.resources().benefits())
                .param("supportNetwork", analysis.resources().supportNetwork())
                .param("wayOut", analysis.wayOut().wayOut())
                .param("householdDoes", analysis.wayOut().householdDoes())
                .param("wantedHelp", analysis.wayOut().wantedHelp())
                .param("horizon", analysis.wayOut().horizon().name())
                .param("agreed", analysis.wayOut().agreed())
                .param("officer", officer)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void insert(CaseId id, FourTAnalysis.Ability ability) {
        jdbc.sql(
                        """
                insert into member_ability (case_id, member_id, able_to_work, willing_to_work, skills, wanted_training)
                values (:id, :member, :able, :willing, :skills, :training)
                """)
                .param("id", id.value())
                .param("member", ability.memberId())
                .param("able", ability.ableToWork())
                .param("willing", ability.willingToWork())
                .param("skills", ability.skills())
                .param("training", ability.wantedTraining())
                .update();
    }
}
