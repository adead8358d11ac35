package org.callover.gateway.ingest.tidy;

import java.util.List;
import java.util.Optional;
import org.callover.gateway.ingest.file.CsvFile;
import org.callover.gateway.ingest.file.FileAccount;
import org.callover.gateway.ingest.file.FileFormat;
import org.callover.gateway.ingest.file.Intake;

/**
 * Tidy CSV: {@code series,area,period,value} and, where wanted, {@code flags}, {@code breakdowns} and {@code basis}, in
 * any order.
 */
public final class TidyFormat implements FileFormat {
    public static final String NAME = "tidy";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String expects() {
        return "series, area, period and value; flags, breakdowns and basis may be added";
    }

    /** Half of the headings are enough: the faults of the others are better told as such. */
    @Override
    public boolean recognises(List<String> headings) {
        return headings.stream()
                        .map(TidyColumn::named)
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                >= 2;
    }

    @Override
    public FileAccount read(CsvFile file, Intake intake) {
        TidyColumns columns = TidyColumns.of(file.headings());
        TidyReading reading = new TidyReading(columns, intake);
        file.forEach(reading::row);
        return reading.account();
    }
}
