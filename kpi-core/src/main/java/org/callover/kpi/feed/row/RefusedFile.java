package org.callover.kpi.feed.row;

import java.util.List;

/**
 * The refusal of a file as a whole.
 *
 * <p>It is not a fault of the program, so it has no stack trace.
 */
public final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final RefusalCode code;
    private final String detail;
    private final transient List<RowFault> faults;

    private RefusedFile(RefusalCode code, String detail, List<RowFault> faults) {
        super(detail, null, false, false);
        this.code = code;
        this.detail = detail;
        this.faults = faults;
    }

    public static RefusedFile of(RefusalCode code, String detail) {
        return new RefusedFile(code, detail, List.of());
    }

    /** A file refused for its headings. */
    public static RefusedFile headings(RowFaults faults) {
        List<RowFault> listed = faults.listed();
        String which = faults.count() > listed.size() ? "the first %d are".formatted(listed.size()) : "each is";
        String detail = faults.count() == 1
                ? listed.get(0).message()
                : "The headings have %d faults; %s listed in 'errors'.".formatted(faults.count(), which);
        return new RefusedFile(RefusalCode.BAD_HEADINGS, detail, listed);
    }

    public RefusalCode code() {
        return code;
    }

    /** What is wrong, and what to do about it. */
    public String detail() {
        return detail;
    }

    /** The faults, one for each place. */
    public List<RowFault> faults() {
        return faults;
    }
}
