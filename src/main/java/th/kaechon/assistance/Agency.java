package th.kaechon.assistance;

import th.kaechon.area.TambonCode;

/** A responsible agency. Its seat says at which level its staff sit and so which area its task group carries. */
public record Agency(String code, String name, Seat seat, boolean inAmphoe) {

    public enum Seat {
        TAMBON(6),
        AMPHOE(4),
        CHANGWAT(2),
        REGION(2);

        private final int areaDigits;

        Seat(int areaDigits) {
            this.areaDigits = areaDigits;
        }

        /** Length of the code of the areas its offices serve: 6 tambon, 4 amphoe, 2 changwat. */
        public int areaDigits() {
            return areaDigits;
        }

        /** Area code of the office that serves the tambon. */
        public String areaOf(TambonCode tambon) {
            return tambon.value().substring(0, areaDigits);
        }
    }
}
