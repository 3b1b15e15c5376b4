package th.kaechon.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.kaechon.area.TambonCode;

/** The register of households. Callers have checked that the officer may see the household's area. */
@Repository
public class Households {

    private final JdbcClient jdbc;

    Households(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Household household(HouseholdId id) {
        return jdbc.sql(
                        """
                select household.*, tambon.name_th as tambon_name, amphoe.name_th as amphoe_name
                from household join tambon on tambon.code = tambon_code join amphoe on amphoe.code = amphoe_code
                where household.id = :id
                """)
                .param("id", id.value())
                .query(Households::household)
                .single();
    }

    public List<Member> members(HouseholdId id) {
        return jdbc.sql("select * from member where household_id = :id order by relation <> 'HEAD', birth_date, id")
                .param("id", id.value())
                .query(Households::member)
                .list();
    }

    public List<FailedIndicator> failedIndicators(HouseholdId id, int fiscalYear) {
        return jdbc.sql(
                        """
                select failed_indicator.id, code, dimension, name_th as name, member_id, met_on is not null as met
                from failed_indicator join indicator on code = indicator_code
                where household_id = :id and fiscal_year = :year order by code, member_id
                """)
                .param("id", id.value())
                .param("year", fiscalYear)
                .query(FailedIndicator.class)
                .list();
    }

    public void correct(HouseholdId id, List<MemberCorrection> corrections) {
        for (MemberCorrection correction : corrections) {
            jdbc.sql(
                            """
                    update member set title = :title, first_name = :firstName, last_name = :lastName,
                        birth_date = :birthDate, state = :state, version = version + 1
                    where id = :memberId and household_id = :household
                    """)
                    .param("title", correction.title())
                    .param("firstName", correction.firstName())
                    .param("lastName", correction.lastName())
                    .param("birthDate", correction.birthDate())
                    .param("state", correction.state().name())
                    .param("memberId", correction.memberId())
                    .param("household", id.value())
                    .update();
        }
    }

    /** People of the house whom the list does not know (letter step 1). Their citizen ids are not in the register yet. */
    public void add(HouseholdId id, List<MemberEntry> members) {
        for (MemberEntry member : members) {
            jdbc.sql(
                            """
                    insert into member (household_id, citizen_id, no_citizen_id_reason, title, first_name, last_name, sex,
                        birth_date, relation, health, cares_for_self, welfare_card)
                    values (:household, :citizenId, :noCitizenIdReason, :title, :firstName, :lastName, :sex, :birthDate,
                        :relation, :health, :caresForSelf, :welfareCard)
                    """)
                    .param("household", id.value())
                    .param(
                            "citizenId",
                            member.knownCitizenId().map(CitizenId::digits).orElse(null))
                    .param("noCitizenIdReason", member.noCitizenIdReason())
                    .param("title", member.title())
                    .param("firstName", member.firstName())
                    .param("lastName", member.lastName())
                    .param("sex", member.sex().name())
                    .param("birthDate", member.birthDate())
                    .param("relation", member.relation().name())
                    .param("health", member.health().name())
                    .param("caresForSelf", member.caresForSelf())
                    .param("welfareCard", member.welfareCard())
                    .update();
        }
    }

    public boolean knows(CitizenId citizenId) {
        return jdbc.sql("select exists (select from member where citizen_id = :citizenId)")
                .param("citizenId", citizenId.digits())
                .query(Boolean.class)
                .single();
    }

    /** Marks exactly these of the household's indicators as met; the others as still failing. */
    public void setMet(HouseholdId id, int fiscalYear, Collection<Long> metIndicatorIds, LocalDate on) {
        jdbc.sql(
                        """
                update failed_indicator
                set met_on = case when id = any (:met) then coalesce(met_on, :on) end
                where household_id = :household and fiscal_year = :year
                """)
                .param("met", metIndicatorIds.toArray(Long[]::new))
                .param("on", on)
                .param("household", id.value())
                .param("year", fiscalYear)
                .update();
    }

    static Household household(ResultSet row, int number) throws SQLException {
        return new Household(
                new HouseholdId(row.getLong("id")),
                new TambonCode(row.getString("tambon_code")),
                row.getString("tambon_name"),
                row.getString("amphoe_name"),
                row.getInt("moo"),
                row.getString("village_name"),
                row.getString("house_number"),
                row.getBigDecimal("average_income_per_person"));
    }

    static Member member(ResultSet row, int number) throws SQLException {
        String citizenId = row.getString("citizen_id");
        return new Member(
                row.getLong("id"),
                row.getString("title"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("relation"),
                citizenId == null ? null : new CitizenId(citizenId),
                Member.Health.valueOf(row.getString("health")),
                row.getBoolean("cares_for_self"),
                row.getBoolean("welfare_card"),
                Member.State.valueOf(row.getString("state")));
    }
}
