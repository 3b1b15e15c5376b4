package th.kaechon.area;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All areas at once, for work on whole lists: a few hundred rows that change with a royal decree. */
public record Gazetteer(
        Map<AmphoeCode, Amphoe> amphoe, Map<TambonCode, Tambon> tambon, Map<TambonCode, TambonCode> retired) {

    public Gazetteer {
        amphoe = Map.copyOf(amphoe);
        tambon = Map.copyOf(tambon);
        retired = Map.copyOf(retired);
    }

    public static Gazetteer of(List<Amphoe> amphoe, List<Tambon> tambon, Map<TambonCode, TambonCode> retired) {
        return new Gazetteer(
                amphoe.stream().collect(Collectors.toMap(Amphoe::code, Function.identity())),
                tambon.stream().collect(Collectors.toMap(Tambon::code, Function.identity())),
                retired);
    }

    /** The tambon of a current or a retired code. */
    public Optional<Tambon> find(TambonCode code) {
        return Optional.ofNullable(tambon.get(retired.getOrDefault(code, code)));
    }

    public Optional<Amphoe> find(AmphoeCode code) {
        return Optional.ofNullable(amphoe.get(code));
    }
}
