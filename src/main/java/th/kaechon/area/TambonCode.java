package th.kaechon.area;

/** The official code of a tambon. Names repeat within and across changwat: always key by this. */
public record TambonCode(String value) {

    private static final int AMPHOE_DIGITS = 4;

    public TambonCode {
        if (!value.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("not a tambon code: " + value);
        }
    }

    public AmphoeCode amphoe() {
        return new AmphoeCode(value.substring(0, AMPHOE_DIGITS));
    }

    @Override
    public String toString() {
        return value;
    }
}
