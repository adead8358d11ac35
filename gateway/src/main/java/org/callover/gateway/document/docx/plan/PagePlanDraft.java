package org.callover.gateway.document.docx.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.RichText.NoteMark;
import org.callover.gateway.document.RichText.Reference;
import org.callover.gateway.document.RichText.Span;
import org.callover.gateway.document.RichText.Strong;
import org.callover.gateway.document.Section;
import org.callover.gateway.document.docx.plan.Piece.Words;

/** A plan while it is made. */
final class PagePlanDraft {

    private final List<PagePlan.Stretch> stretches = new ArrayList<>();
    /** What waits for the layout of what follows it. */
    private final List<Piece> waiting = new ArrayList<>();

    private final List<TablePlan> figures = new ArrayList<>();

    PagePlan paper(Paper paper) {
        waiting.add(Words.of(TextStyle.TITLE, RichText.of(paper.about().title())));
        if (!paper.about().subtitle().isBlank()) {
            waiting.add(Words.of(TextStyle.SUBTITLE, RichText.of(paper.about().subtitle())));
        }
        paper.sections().forEach(section -> section(section, 1, false));
        figures();
        notes(paper.notes());
        if (!waiting.isEmpty()) {
            place(PageLayout.UPRIGHT, List.of());
        }
        return new PagePlan(stretches);
    }

    private void section(Section section, int level, boolean isBelowHeading) {
        boolean hasHeading = !section.heading().isEmpty();
        PageLayout layout =
                section.blocks().stream().anyMatch(PagePlanDraft::isWide) ? PageLayout.ACROSS : PageLayout.UPRIGHT;
        List<Piece> own = new ArrayList<>();
        if (hasHeading) {
            own.add(new Words(TextStyle.heading(level), section.heading(), section.id(), false));
        }
        section.blocks().forEach(block -> own.addAll(pieces(block, layout)));
        if (section.startsPage() && !isBelowHeading && !own.isEmpty() && own.get(0) instanceof Words first) {
            own.set(0, first.onNewPage(true));
        }
        boolean isHeadingAlone = section.blocks().isEmpty();
        if (isHeadingAlone) {
            waiting.addAll(own);
        } else {
            place(layout, own);
        }
        for (int i = 0; i < section.parts().size(); i++) {
            boolean isRightBelow = hasHeading && isHeadingAlone && i == 0;
            section(section.parts().get(i), hasHeading ? level + 1 : level, isRightBelow);
        }
    }

    private static boolean isWide(Block block) {
        return block instanceof DataTable table && TablePlan.of(table).isWide();
    }

    private List<Piece> pieces(Block block, PageLayout layout) {
        if (block instanceof Block.Paragraph paragraph) {
            return List.of(Words.of(TextStyle.NORMAL, paragraph.text()));
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets.points().stream()
                    .<Piece>map(point -> Words.of(TextStyle.POINT, point))
                    .toList();
        }
        return block instanceof DataTable table
                ? TablePlan.of(table).pieces(layout, null)
                : drawing((Block.Drawing) block);
    }

    /** A chart. Its figures stand at the end, so that a page about an indicator stays one page. */
    private List<Piece> drawing(Block.Drawing drawing) {
        DataTable table = drawing.figures();
        figures.add(TablePlan.of(table));
        Reference link =
                new Reference("Figures of the chart: " + table.caption().words(), PagePlan.figures(table.id()), true);
        return List.of(
                Words.of(TextStyle.CAPTION, RichText.of(drawing.picture().title())),
                new Piece.Image(drawing.picture()),
                Words.of(TextStyle.NORMAL, new RichText(List.of(link))));
    }

    private void figures() {
        if (figures.isEmpty()) {
            return;
        }
        RichText heading = RichText.of("Figures of the charts");
        waiting.add(new Words(TextStyle.HEADING_1, heading, null, true));
        for (TablePlan table : figures) {
            PageLayout layout = table.isWide() ? PageLayout.ACROSS : PageLayout.UPRIGHT;
            place(layout, table.pieces(layout, PagePlan.figures(table.table().id())));
        }
    }

    private void notes(List<RichText> notes) {
        if (notes.isEmpty()) {
            return;
        }
        Set<Integer> marked =
                new PagePlan(stretches).pieces().flatMap(Piece::notes).collect(Collectors.toSet());
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Words.of(TextStyle.HEADING_1, RichText.of("Notes")));
        for (int number = 1; number <= notes.size(); number++) {
            RichText note = note(number, notes.get(number - 1), marked.contains(number));
            pieces.add(new Words(TextStyle.NOTE, note, PagePlan.note(number), false));
        }
        place(PageLayout.UPRIGHT, pieces);
    }

    private static RichText note(int number, RichText note, boolean isMarked) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Strong(new NoteMark(number).printed()));
        spans.add(new RichText.Words(" "));
        spans.addAll(note.spans());
        if (isMarked) {
            spans.add(new RichText.Words(" "));
            spans.add(new Reference("Back to note %d in the paper".formatted(number), PagePlan.mark(number), false));
        }
        return new RichText(spans);
    }

    private void place(PageLayout layout, List<Piece> pieces) {
        List<Piece> all = new ArrayList<>(waiting);
        all.addAll(pieces);
        waiting.clear();
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).layout() == layout) {
            all.addAll(0, stretches.remove(last).pieces());
        }
        stretches.add(new PagePlan.Stretch(layout, all));
    }
}
