package th.kaechon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class KaeChonApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(KaeChonApplication.class, arguments);
    }
}
