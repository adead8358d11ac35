package org.callover.kpi.catalogue.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.vocabulary.DocumentNames;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlValue;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.FigureName;
import org.callover.kpi.paper.PaperBlock;
import org.callover.kpi.paper.PaperWord;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.paper.TemplateText;
import org.callover.kpi.paper.TemplateText.Part;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text with the names of figures in it: {@code {{violence.knife-crime.percentChange area=E09000019}}}.
 *
 * @param isOfRow whether a name may be about the row of the section, as in {@code {{row.value}}}
 */
record TextReader(DocumentNames names, boolean isOfRow) {

    private static final String ROW = "row";
    private static final String AREA = "area=";
    private static final String PERIOD = "period=";
    private static final String POINT = "- ";

    /** A text in one line. */
    Optional<TemplateText> read(YamlValue value) {
        return value.text().flatMap(text -> read(text, value));
    }

    /** Paragraphs with empty lines between them, and lists, whose lines start with a hyphen. */
    List<PaperBlock> blocks(YamlValue value) {
        return value.text().stream()
                .flatMap(text -> Arrays.stream(text.split("\\R\\s*\\R")))
                .filter(paragraph -> !paragraph.isBlank())
                .flatMap(paragraph -> block(paragraph.strip(), value).stream())
                .toList();
    }

    private Optional<PaperBlock> block(String paragraph, YamlValue value) {
        if (!paragraph.startsWith(POINT)) {
            return read(paragraph, value).map(PaperBlock.Paragraph::new);
        }
        List<TemplateText> points = Arrays.stream(paragraph.split("\\R(?=\\s*- )"))
                .map(point -> point.strip().substring(POINT.length()).strip())
                .flatMap(point -> read(point, value).stream())
                .toList();
        return Optional.of(new PaperBlock.Points(points));
    }

    private Optional<TemplateText> read(String text, YamlValue value) {
        String line = text.replaceAll("\\s+", " ");
        String rest = line;
        while (rest.contains(TemplateText.OPEN)) {
            int open = rest.indexOf(TemplateText.OPEN);
            int close = rest.indexOf(TemplateText.CLOSE, open);
            if (close < 0) {
                value.part(rest.substring(open))
                        .fault(
                                FaultCode.BAD_VALUE,
                                "'{{' has no '}}' after it; write the name of a figure as in "
                                        + "{{violence.knife-crime.percentChange}}");
                return Optional.empty();
            }
            rest = rest.substring(close + TemplateText.CLOSE.length());
        }
        return Optional.of(TemplateText.read(line, inside -> part(inside, value)));
    }

    private Optional<Part> part(String inside, YamlValue value) {
        YamlValue at = value.part(TemplateText.OPEN + inside + TemplateText.CLOSE);
        List<String> words = Arrays.stream(inside.strip().split(" ")).toList();
        String name = words.get(0);
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return word(name, words.size(), at);
        }
        String figure = name.substring(dot + 1);
        ScoreFigure known = ScoreFigure.keys().get(figure);
        if (known == null) {
            unknown("figure", figure, ScoreFigure.keys().keySet().stream().toList(), at);
        }
        Subject subject = new Subject();
        subject.read(name.substring(0, dot), at);
        words.stream().skip(1).forEach(option -> subject.option(option, at));
        return known == null || !subject.isSound
                ? Optional.empty()
                : Optional.of(
                        new TemplateText.Named(new FigureName(subject.indicator, known, subject.area, subject.period)));
    }

    private static Optional<Part> word(String name, int words, YamlValue at) {
        PaperWord known = PaperWord.keys().get(name);
        if (known == null || words > 1) {
            List<String> names = Stream.concat(
                            PaperWord.keys().keySet().stream(), Stream.of("violence.knife-crime.percentChange"))
                    .toList();
            unknown("name", name, names, at);
            return Optional.empty();
        }
        return Optional.of(new TemplateText.AboutPaper(known));
    }

    private static void unknown(String what, String name, List<String> known, YamlValue at) {
        String guess = Suggestion.didYouMean(name, known);
        at.fault(
                FaultCode.UNKNOWN_REFERENCE,
                "'%s' is not the %s of anything in a paper%s"
                        .formatted(name, what, guess.isEmpty() ? "; use " + String.join(", ", known) : guess));
    }

    /** What a figure is about, as far as it has been read. */
    private final class Subject {

        private @Nullable IndicatorId indicator;
        private @Nullable AreaCode area;
        private @Nullable Period period;
        private boolean isSound = true;

        void read(String name, YamlValue at) {
            if (name.equals(ROW)) {
                if (!isOfRow) {
                    fault(at, "'row' is the row of a section with 'each'; name an indicator here");
                }
                return;
            }
            indicator = names.refer(DocumentNames.Kind.INDICATOR, Optional.of(at.saying(name)), IndicatorId::new)
                    .orElse(null);
            isSound = indicator != null;
        }

        void option(String option, YamlValue at) {
            if (option.startsWith(AREA)) {
                area = names.refer(
                                DocumentNames.Kind.AREA,
                                Optional.of(at.saying(option.substring(AREA.length()))),
                                AreaCode::new)
                        .orElse(null);
                isSound &= area != null;
            } else if (option.startsWith(PERIOD)) {
                period = at.saying(option.substring(PERIOD.length()))
                        .read(Period::parse)
                        .orElse(null);
                isSound &= period != null;
            } else {
                fault(at, "'%s' is not known after a figure; write area= with a code, or period=".formatted(option));
            }
        }

        private void fault(YamlValue at, String message) {
            at.fault(FaultCode.BAD_VALUE, message);
            isSound = false;
        }
    }
}
