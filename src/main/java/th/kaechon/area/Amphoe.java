package th.kaechon.area;

public record Amphoe(AmphoeCode code, String nameTh, String nameEn) {}
