package th.kaechon.area;

public record Tambon(TambonCode code, String nameTh, String nameEn, String postalCode) {}
