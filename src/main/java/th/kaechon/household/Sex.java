package th.kaechon.household;

public enum Sex {
    MALE("ชาย"),
    FEMALE("หญิง");

    private final String thai;

    Sex(String thai) {
        this.thai = thai;
    }

    public String thai() {
        return thai;
    }
}
