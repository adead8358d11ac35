package org.callover.gateway.document.ods;

import org.callover.gateway.document.Paper;
import org.callover.gateway.document.container.Container;
import org.callover.gateway.document.sheet.Workbook;

/** A writer of papers as ODS. */
public final class OdsPaper {

    static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private OdsPaper() {}

    /** The paper as a workbook. */
    public static byte[] of(Paper paper) {
        Workbook workbook = Workbook.of(paper);
        Container file = new Container();
        file.store("mimetype", TYPE);
        file.add("META-INF/manifest.xml", OdsAbout::writeParts);
        file.add("content.xml", new OdsContent(workbook)::write);
        file.add("styles.xml", OdsPage::write);
        file.add("meta.xml", xml -> OdsAbout.writeProperties(xml, workbook.about()));
        file.add("settings.xml", xml -> OdsAbout.writeCursors(xml, workbook));
        return file.finished();
    }
}
