package th.kaechon.web.pages.meeting;

import java.util.List;
import java.util.function.ToIntFunction;
import th.kaechon.report.meeting.TambonCount;

/** How far the meeting's rows have come, as far as the officer sees them. */
record Progress(int waiting, int answered, int committing, int postponed, int done, int failed, int left) {

    static Progress of(List<TambonCount> tambon) {
        return new Progress(
                sum(tambon, TambonCount::waiting),
                sum(tambon, TambonCount::answered),
                sum(tambon, TambonCount::committing),
                sum(tambon, TambonCount::postponed),
                sum(tambon, TambonCount::done),
                sum(tambon, TambonCount::failed),
                sum(tambon, TambonCount::left));
    }

    private static int sum(List<TambonCount> tambon, ToIntFunction<TambonCount> count) {
        return tambon.stream().mapToInt(count).sum();
    }

    public int settled() {
        return done + failed;
    }

    public int toSettle() {
        return settled() + committing;
    }

    public int all() {
        return waiting + answered + postponed + toSettle();
    }
}
