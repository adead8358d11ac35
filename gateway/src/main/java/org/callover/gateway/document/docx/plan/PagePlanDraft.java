package org.callover.gateway.document.docx.plan;

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
final class PagePlanDraft {

    private static final int DEEPEST = 6;
    /** A chart's figures stand below it if they are at most a year of months and a total. */
    private static final int FEW = 13;

    private final List<PagePlan.Stretch> stretches = new ArrayList<>();
    /** What waits for the layout of what follows it. */
    private final List<Piece> waiting = new ArrayList<>();

    private final List<DataTable> longFigures = new ArrayList<>();

    PagePlan paper(Paper paper) {
        waiting.add(Piece.Words.of("Title", RichText.of(paper.about().title())));
        if (!paper.about().subtitle().isEmpty()) {
            waiting.add(Piece.Words.of("Subtitle", RichText.of(paper.about().subtitle())));
        }
        paper.sections().forEach(section -> section(section, 1, false));
        longFigures();
        notes(paper.notes());
        if (!waiting.isEmpty()) {
            place(PageLayout.UPRIGHT, List.of());
        }
        return new PagePlan(List.copyOf(stretches));
    }

    private void section(Section section, int level, boolean isBelowHeading) {
        boolean hasHeading = !section.heading().isEmpty();
        List<Piece> own = new ArrayList<>();
        if (hasHeading) {
            own.add(heading(section.heading(), level, section.id()));
        }
        PageLayout layout =
                section.blocks().stream().anyMatch(PagePlanDraft::isWide) ? PageLayout.ACROSS : PageLayout.UPRIGHT;
        section.blocks().forEach(block -> own.addAll(pieces(block, layout.width())));
        if (section.startsPage() && !isBelowHeading && !own.isEmpty() && own.get(0) instanceof Piece.Words first) {
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

    private static Piece.Words heading(RichText text, int level, String target) {
        return new Piece.Words("Heading" + Math.min(level, DEEPEST), text, target, false);
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

    private List<Piece> pieces(Block block, int width) {
        if (block instanceof Block.Paragraph paragraph) {
            return List.of(Piece.Words.of("Normal", paragraph.text()));
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets.points().stream()
                    .<Piece>map(point -> Piece.Words.of("ListBullet", point))
                    .toList();
        }
        return block instanceof DataTable table
                ? TablePlan.of(table).pieces(width, null)
                : drawing((Block.Drawing) block, width);
    }

    private List<Piece> drawing(Block.Drawing drawing, int width) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.Words.of("Caption", RichText.of(drawing.picture().title())));
        pieces.add(new Piece.Image(drawing.picture()));
        DataTable figures = drawing.figures();
        if (isShort(figures)) {
            pieces.addAll(TablePlan.of(figures).pieces(width, null));
        } else {
            longFigures.add(figures);
            String text = "Figures of the chart: " + figures.caption().words();
            pieces.add(Piece.Words.of(
                    "Normal", new RichText(List.of(new Reference(text, PagePlan.figures(figures.id()), true)))));
        }
        return pieces;
    }

    private void notes(List<RichText> notes) {
        if (notes.isEmpty()) {
            return;
        }
        Set<Integer> marked =
                new PagePlan(stretches).pieces().flatMap(Piece::notes).collect(Collectors.toSet());
        List<Piece> pieces = new ArrayList<>();
        pieces.add(heading(RichText.of("Notes"), 1, "the notes"));
        for (int number = 1; number <= notes.size(); number++) {
            List<RichText.Span> spans = new ArrayList<>();
            spans.add(new Strong("Note " + number));
            spans.add(new Words(": "));
            spans.addAll(notes.get(number - 1).spans());
            if (marked.contains(number)) {
                String back = "Back to where note %d is marked".formatted(number);
                spans.add(new Words(" "));
                spans.add(new Reference(back, PagePlan.mark(number), false));
            }
            pieces.add(new Piece.Words("Note", new RichText(spans), PagePlan.note(number), false));
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
            place(layout, plan.pieces(layout.width(), PagePlan.figures(table.id())));
        }
    }

    private void place(PageLayout layout, List<Piece> pieces) {
        List<Piece> all = new ArrayList<>(waiting);
        all.addAll(pieces);
        waiting.clear();
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).layout().equals(layout)) {
            all.addAll(0, stretches.remove(last).pieces());
        }
        stretches.add(new PagePlan.Stretch(layout, all));
    }
}
