package th.kaechon.area;

/** The official code of an amphoe: two digits of the changwat and two of its own. */
public record AmphoeCode(String value) {

    public AmphoeCode {
        if (!value.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("not an amphoe code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
