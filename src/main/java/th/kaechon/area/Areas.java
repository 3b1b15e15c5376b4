package th.kaechon.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Areas {

    private static final String SELECT_TAMBON = "select code, name_th, name_en, postal_code from tambon ";

    private final JdbcClient jdbc;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Tambon> tambon(TambonCode code) {
        return jdbc.sql(SELECT_TAMBON + "where code = :code")
                .param("code", code.value())
                .query(Areas::toTambon)
                .optional();
    }

    /** What the code is now: a retired one becomes its successor, any other stays as it is, known or not. */
    public TambonCode current(TambonCode code) {
        return jdbc.sql("select now_code from retired_tambon where code = :code")
                .param("code", code.value())
                .query((row, number) -> new TambonCode(row.getString("now_code")))
                .optional()
                .orElse(code);
    }

    public List<Amphoe> amphoe() {
        return jdbc.sql("select code, name_th, name_en from amphoe order by code")
                .query(Areas::toAmphoe)
                .list();
    }

    public Optional<Amphoe> amphoe(AmphoeCode code) {
        return jdbc.sql("select code, name_th, name_en from amphoe where code = :code")
                .param("code", code.value())
                .query(Areas::toAmphoe)
                .optional();
    }

    public List<Tambon> tambon() {
        return jdbc.sql(SELECT_TAMBON + "order by code").query(Areas::toTambon).list();
    }

    public List<Tambon> tambonOf(AmphoeCode amphoe) {
        return jdbc.sql(SELECT_TAMBON + "where amphoe_code = :amphoe order by code")
                .param("amphoe", amphoe.value())
                .query(Areas::toTambon)
                .list();
    }

    public Gazetteer gazetteer() {
        return Gazetteer.of(amphoe(), tambon(), retired());
    }

    private Map<TambonCode, TambonCode> retired() {
        return jdbc
                .sql("select code, now_code from retired_tambon")
                .query((row, number) ->
                        Map.entry(new TambonCode(row.getString("code")), new TambonCode(row.getString("now_code"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Amphoe toAmphoe(ResultSet row, int number) throws SQLException {
        return new Amphoe(new AmphoeCode(row.getString("code")), row.getString("name_th"), row.getString("name_en"));
    }

    private static Tambon toTambon(ResultSet row, int number) throws SQLException {
        return new Tambon(
                new TambonCode(row.getString("code")),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("postal_code"));
    }
}
