package th.kaechon.installation;

import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last words of a start: where to go, and in the demo with which account. */
@Component
@Order(100)
@Profile("!" + ScratchDatabase.REHEARSAL)
class ReadyTable implements ApplicationRunner {

    private final ServletWebServerApplicationContext context;
    private final ObjectProvider<DemoAccounts> demo;

    ReadyTable(ServletWebServerApplicationContext context, ObjectProvider<DemoAccounts> demo) {
        this.context = context;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        print(System.out, "http://localhost:" + context.getWebServer().getPort());
    }

    private void print(PrintStream out, String address) {
        out.println();
        out.println("แก้จน พร้อมใช้งาน · Kae Chon is ready");
        row(out, "Tasklist", address + "/camunda/app/tasklist/default/");
        row(out, "Cockpit", address + "/camunda/app/cockpit/default/");
        row(out, "กรณีและบัญชี TPMAP", address + "/");
        demo.ifAvailable(accounts -> {
            out.println("บัญชีตัวอย่าง (รหัสผ่าน " + DemoAccounts.PASSWORD + ") · demo accounts:");
            List<DemoAccounts.Account> all = accounts.accounts();
            all.forEach(account -> row(out, account.userId(), account.thaiName()));
            row(out, "admin", "ผู้ดูแลระบบ");
        });
        out.println();
    }

    private static void row(PrintStream out, String name, String value) {
        out.printf("  %-20s %s%n", name, value);
    }
}
