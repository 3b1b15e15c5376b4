package th.kaechon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import th.kaechon.KaeChonTest;
import th.kaechon.Staff;

@KaeChonTest
class FreshWebappFilesTest {

    @Autowired
    private Staff staff;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tasklist/locales/th.json?bust=7.24.0",
                "tasklist/scripts/kaechon/kaechon.js?bust=7.24.0",
                "cockpit/scripts/config.js",
                "admin/styles/user-styles.css",
                "kaechon/scripts/webapp.js",
                "kaechon/styles/webapp.css"
            })
    void browsersAskForOurFilesOfTheWebApplicationsEachTime(String path) {
        HttpResponse<String> answer = staff.anonymous().get("/camunda/app/" + path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
    }
}
