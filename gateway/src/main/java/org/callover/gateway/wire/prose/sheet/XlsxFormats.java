package org.callover.gateway.wire.prose.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.callover.gateway.wire.prose.file.SafeXml;

/** How the styles of cells write numbers. */
final class XlsxFormats implements SafeXml.Walk {

    private static final int MOST = 65_000;

    /** The formats that have numbers of their own, as they are in Britain. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(14, "dd/mm/yyyy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "hh:mm"),
            Map.entry(21, "hh:mm:ss"),
            Map.entry(22, "dd/mm/yyyy hh:mm"),
            Map.entry(37, "#,##0;-#,##0"),
            Map.entry(38, "#,##0;-#,##0"),
            Map.entry(39, "#,##0.00;-#,##0.00"),
            Map.entry(40, "#,##0.00;-#,##0.00"),
            Map.entry(41, "#,##0"),
            Map.entry(42, "\u00a3#,##0"),
            Map.entry(43, "#,##0.00"),
            Map.entry(44, "\u00a3#,##0.00"),
            Map.entry(45, "mm:ss"));

    private final boolean isFrom1904;
    private final Map<Integer, String> codes = new HashMap<>(BUILT_IN);
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, CellFormat> read = new HashMap<>();
    private boolean isOfCells;

    /** @param isFrom1904 whether days are counted from 1904 */
    XlsxFormats(boolean isFrom1904) {
        this.isFrom1904 = isFrom1904;
    }

    @Override
    public void take(XMLStreamReader xml, int event) {
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
            isOfCells = false;
        }
        if (event != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        switch (xml.getLocalName()) {
            case "cellXfs" -> isOfCells = true;
            case "numFmt" -> {
                String code = SafeXml.attribute(xml, "formatCode");
                if (code != null && codes.size() < MOST) {
                    codes.put(SafeXml.number(xml, "numFmtId", -1), code);
                }
            }
            case "xf" -> {
                if (isOfCells && formats.size() < MOST) {
                    formats.add(SafeXml.number(xml, "numFmtId", 0));
                }
            }
            default -> {}
        }
    }

    /** The format of the cells with a style. */
    CellFormat format(int style) {
        int id = style < formats.size() ? formats.get(style) : 0;
        return read.computeIfAbsent(id, unseen -> CellFormat.of(codes.getOrDefault(id, ""), isFrom1904));
    }
}
