package org.callover.gateway.document.opened;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.SamplePapers;
import org.callover.gateway.document.ods.OdsPaper;
import org.callover.gateway.document.xlsx.XlsxPaper;

/** The formats of spreadsheets that papers come in. */
public enum SpreadsheetFormat {
    XLSX(XlsxPaper::of, OpenedXlsx::read),
    ODS(OdsPaper::of, OpenedOds::read);

    private static final Map<SpreadsheetFormat, OpenedWorkbook> SAMPLES = new EnumMap<>(SpreadsheetFormat.class);

    private final Function<Paper, byte[]> writer;
    private final Function<byte[], OpenedWorkbook> reader;

    SpreadsheetFormat(Function<Paper, byte[]> writer, Function<byte[], OpenedWorkbook> reader) {
        this.writer = writer;
        this.reader = reader;
    }

    public byte[] bytes(Paper paper) {
        return writer.apply(paper);
    }

    public OpenedWorkbook opened(Paper paper) {
        return reader.apply(bytes(paper));
    }

    /** The sample paper with every element. */
    public OpenedWorkbook sample() {
        return SAMPLES.computeIfAbsent(this, any -> opened(SamplePapers.everything()));
    }
}
