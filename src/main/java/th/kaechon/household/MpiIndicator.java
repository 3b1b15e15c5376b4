package th.kaechon.household;

/** An indicator of the MPI as the register knows it; a personal one is failed by somebody, the others by the household. */
public record MpiIndicator(int code, Dimension dimension, boolean personal) {}
