package org.callover.gateway.document.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.RichText.Reference;
import org.callover.gateway.document.RichText.Strong;
import org.callover.gateway.document.RichText.Words;
import org.callover.gateway.document.Section;

/** A plan while it is made. */
final class PlanDraft {

    private static final int DEEPEST = 6;
    /** A chart's figures stand below it if they are at most a year of months and a total. */
    private static final int FEW = 13;

    private final List<DocxPlan.Stretch> stretches = new ArrayList<>();
    /** What waits for the layout of what follows it. */
    private final List<DocxPiece> waiting = new ArrayList<>();

    private final List<DataTable> longFigures = new ArrayList<>();

    DocxPlan paper(Paper paper) {
        waiting.add(DocxPiece.Words.of("Title", RichText.of(paper.about().title())));
        if (!paper.about().subtitle().isEmpty()) {
            waiting.add(DocxPiece.Words.of("Subtitle", RichText.of(paper.about().subtitle())));
        }
        paper.sections().forEach(section -> section(section, 1, false));
        longFigures();
        notes(paper.notes());
        if (!waiting.isEmpty()) {
            place(PageLayout.UPRIGHT, List.of());
        }
        return new DocxPlan(List.copyOf(stretches));
    }

    private void section(Section section, int level, boolean isBelowHeading) {
        boolean hasHeading = !section.heading().isEmpty();
        List<DocxPiece> own = new ArrayList<>();
        if (hasHeading) {
            own.add(heading(section.heading(), level, section.id()));
        }
        PageLayout layout =
                section.blocks().stream().anyMatch(PlanDraft::isWide) ? PageLayout.ACROSS : PageLayout.UPRIGHT;
        section.blocks().forEach(block -> own.addAll(pieces(block, layout.width())));
        if (section.startsPage() && !isBelowHeading && !own.isEmpty() && own.get(0) instanceof DocxPiece.Words first) {
            own.set(0, first.onNewPage(true));
        }
        boolean isHeadingAlone = section.blocks().isEmpty();
        if (isHeadingAlone) {
            waiting.addAll(own);
        } else {
            place(layout, own);
        }
        int inner = hasHeading ? level + 1 : level;
        for (int i = 0; i < section.parts().size(); i++) {
            section(section.parts().get(i), inner, hasHeading && isHeadingAlone && i == 0);
        }
    }

    private static DocxPiece.Words heading(RichText text, int level, String target) {
        return new DocxPiece.Words("Heading" + Math.min(level, DEEPEST), text, target, false);
    }

    private static boolean isWide(Block block) {
        if (block instanceof DataTable table) {
            return TablePlan.of(table).isWide();
        }
        return block instanceof Block.Drawing drawing
                && isShort(drawing.figures())
                && TablePlan.of(drawing.figures()).isWide();
    }

    private static boolean isShort(DataTable table) {
        return table.rows().count() <= FEW;
    }

    private List<DocxPiece> pieces(Block block, int width) {
        if (block instanceof Block.Paragraph paragraph) {
            return List.of(DocxPiece.Words.of("Normal", paragraph.text()));
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets.points().stream()
                    .<DocxPiece>map(point -> DocxPiece.Words.of("ListBullet", point))
                    .toList();
        }
        return block instanceof DataTable table
                ? TablePlan.of(table).pieces(width, null)
                : drawing((Block.Drawing) block, width);
    }

    private List<DocxPiece> drawing(Block.Drawing drawing, int width) {
        List<DocxPiece> pieces = new ArrayList<>();
        pieces.add(DocxPiece.Words.of("Caption", RichText.of(drawing.picture().title())));
        pieces.add(new DocxPiece.Image(drawing.picture()));
        DataTable figures = drawing.figures();
        if (isShort(figures)) {
            pieces.addAll(TablePlan.of(figures).pieces(width, null));
        } else {
            longFigures.add(figures);
            String text = "Figures of the chart: " + figures.caption().words();
            pieces.add(DocxPiece.Words.of(
                    "Normal", new RichText(List.of(new Reference(text, DocxPlan.figures(figures.id()), true)))));
        }
        return pieces;
    }

    private void notes(List<RichText> notes) {
        if (notes.isEmpty()) {
            return;
        }
        Set<Integer> marked =
                new DocxPlan(stretches).pieces().flatMap(DocxPiece::notes).collect(Collectors.toSet());
        List<DocxPiece> pieces = new ArrayList<>();
        pieces.add(heading(RichText.of("Notes"), 1, "the notes"));
        for (int number = 1; number <= notes.size(); number++) {
            List<RichText.Span> spans = new ArrayList<>();
            spans.add(new Strong("Note " + number));
            spans.add(new Words(": "));
            spans.addAll(notes.get(number - 1).spans());
            if (marked.contains(number)) {
                String back = "Back to where note %d is marked".formatted(number);
                spans.add(new Words(" "));
                spans.add(new Reference(back, DocxPlan.mark(number), false));
            }
            pieces.add(new DocxPiece.Words("Note", new RichText(spans), DocxPlan.note(number), false));
        }
        place(PageLayout.UPRIGHT, pieces);
    }

    private void longFigures() {
        if (longFigures.isEmpty()) {
            return;
        }
        waiting.add(
                heading(RichText.of("Figures of the charts"), 1, "the figures").onNewPage(true));
        int widest = longFigures.stream()
                .mapToInt(table -> TablePlan.of(table).columns().whole())
                .max()
                .orElse(0);
        for (DataTable table : longFigures) {
            TablePlan plan = TablePlan.of(table);
            PageLayout layout = plan.isWide() ? PageLayout.ACROSS : PageLayout.uprightFor(widest);
            place(layout, plan.pieces(layout.width(), DocxPlan.figures(table.id())));
        }
    }

    private void place(PageLayout layout, List<DocxPiece> pieces) {
        DocxPlan.Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        List<DocxPiece> to;
        if (last != null && last.layout().equals(layout)) {
            to = last.pieces();
        } else {
            to = new ArrayList<>();
            stretches.add(new DocxPlan.Stretch(layout, to));
        }
        to.addAll(waiting);
        to.addAll(pieces);
        waiting.clear();
    }
}
