package th.kaechon.household;

import org.jspecify.annotations.Nullable;

/** An MPI indicator the household fails in a year, by TPMAP's verdict; {@code memberId} names the person where known. */
public record FailedIndicator(
        long id, int code, Dimension dimension, String name, @Nullable Long memberId, boolean met) {}
