package org.callover.gateway.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * What a screen reader reads, in order. A caption is read before the table that it belongs to, and parts of tables
 * that have no rows are left out.
 */
final class Structure {
    private Structure() {}

    static void tidy(PDDocument file) {
        PDStructureNode root = file.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            tidy(root);
        }
    }

    private static void tidy(PDStructureNode node) {
        List<PDStructureElement> parts = parts(node);
        if (is(node, StandardStructureTypes.TABLE)) {
            // Rows need no change, and there are many.
            parts.stream().filter(part -> part.getKids().isEmpty()).forEach(node::removeKid);
            return;
        }
        parts.forEach(Structure::tidy);
        if (parts.size() == 2
                && is(parts.get(0), StandardStructureTypes.TABLE)
                && is(parts.get(1), StandardStructureTypes.CAPTION)) {
            PDStructureElement table = parts.get(0);
            PDStructureElement caption = parts.get(1);
            node.removeKid(caption);
            table.insertBefore(caption, table.getKids().get(0));
            caption.setParent(table);
        }
    }

    private static List<PDStructureElement> parts(PDStructureNode node) {
        List<PDStructureElement> parts = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                parts.add(element);
            }
        }
        return parts;
    }

    private static boolean is(PDStructureNode node, String type) {
        return node instanceof PDStructureElement element && type.equals(element.getStructureType());
    }
}
