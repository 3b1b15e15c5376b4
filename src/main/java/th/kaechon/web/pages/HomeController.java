package th.kaechon.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import th.kaechon.web.CurrentOfficer;

@Controller
class HomeController {

    private final CurrentOfficer current;

    HomeController(CurrentOfficer current) {
        this.current = current;
    }

    @GetMapping("/")
    String home() {
        current.get();
        return "home";
    }
}
