package th.kaechon.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.KaeChonTest;

@KaeChonTest
class AreasTest {

    @Autowired
    private Areas areas;

    @Test
    void holdsTheElevenAmphoeAndNinetyThreeTambonOfTheChangwat() {
        assertThat(areas.amphoe()).hasSize(11);
        assertThat(areas.tambon()).hasSize(93);
    }

    @Test
    void findsATambonByItsCode() {
        assertThat(areas.tambon(new TambonCode("240801")))
                .contains(new Tambon(new TambonCode("240801"), "คู้ยายหมี", "Khu Yai Mi", "24160"));
        assertThat(areas.tambon(new TambonCode("249999"))).isEmpty();
    }

    @Test
    void listsTheTambonOfAnAmphoe() {
        assertThat(areas.tambonOf(new AmphoeCode("2408")))
                .extracting(tambon -> tambon.code().value())
                .containsExactly("240801", "240802", "240803", "240805");
    }

    @Test
    void namesTheSuccessorOfARetiredCode() {
        assertThat(areas.current(new TambonCode("240202"))).isEqualTo(new TambonCode("241101"));
        assertThat(areas.current(new TambonCode("240801"))).isEqualTo(new TambonCode("240801"));
    }

    @Test
    void theGazetteerFindsCurrentAndRetiredCodes() {
        Gazetteer gazetteer = areas.gazetteer();

        assertThat(gazetteer.find(new TambonCode("240804"))).map(Tambon::nameTh).contains("ท่าตะเกียบ");
        assertThat(gazetteer.find(new TambonCode("241001"))).map(Tambon::nameTh).contains("ท่าตะเกียบ");
        assertThat(gazetteer.find(new TambonCode("249999"))).isEmpty();
        assertThat(gazetteer.find(new AmphoeCode("2410"))).map(Amphoe::nameEn).contains("Tha Takiap");
    }
}
