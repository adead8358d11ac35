package org.callover.kpi.dependency;

import java.util.List;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;

/** The name of one thing that definitions define, so that a change of it can be told from a change of another. */
public record DefinitionName(Kind kind, String id) implements Comparable<DefinitionName> {

    /** The database keeps names of up to 250 characters. */
    private static final int LONGEST = 200;

    /** A longer id is cut, and ends with a digest of the whole. */
    public DefinitionName {
        if (id.length() > LONGEST) {
            id = id.substring(0, LONGEST / 2) + "-" + DefinitionDigests.together(List.of(id));
        }
    }

    /** The kinds of things that definitions define. */
    public enum Kind {
        /** A set or board: its title, its rows and what they change in their indicators. */
        SET,
        /** An indicator, with its text as written. */
        INDICATOR,
        SERIES,
        /** An area, together with every area that is connected with it, as a member, a group or a successor. */
        AREA,
        /** A feed: the rules by which the rows of a file count in series. */
        FEED,
        /** The template of a paper. */
        PAPER,
        /** The footnotes of all sets and boards together. */
        FOOTNOTES,
        /** The code that makes answers from definitions and data. */
        CODE
    }

    public static DefinitionName of(IndicatorId indicator) {
        return new DefinitionName(Kind.INDICATOR, indicator.value());
    }

    public static DefinitionName of(SeriesId series) {
        return new DefinitionName(Kind.SERIES, series.value());
    }

    public static DefinitionName of(AreaCode area) {
        return new DefinitionName(Kind.AREA, area.value());
    }

    public static DefinitionName ofSet(String id) {
        return new DefinitionName(Kind.SET, id);
    }

    public static DefinitionName ofFeed(String id) {
        return new DefinitionName(Kind.FEED, id);
    }

    public static DefinitionName ofPaper(String id) {
        return new DefinitionName(Kind.PAPER, id);
    }

    /** All footnotes of sets and boards. */
    public static DefinitionName ofFootnotes() {
        return new DefinitionName(Kind.FOOTNOTES, "all");
    }

    @Override
    public int compareTo(DefinitionName other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? id.compareTo(other.id) : byKind;
    }

    /** Its kind and its id, such as {@code SERIES robbery}. */
    @Override
    public String toString() {
        return kind + " " + id;
    }

    /** The name with this text. */
    public static DefinitionName parse(String text) {
        int space = text.indexOf(' ');
        return new DefinitionName(Kind.valueOf(text.substring(0, space)), text.substring(space + 1));
    }
}
