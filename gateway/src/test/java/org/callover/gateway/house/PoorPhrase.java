package org.callover.gateway.house;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A phrase that no text for a user may contain, because nobody would say it.
 *
 * @param pattern the phrase, with any white space between its words
 * @param instead what to write
 */
record PoorPhrase(Pattern pattern, String instead) {
    static final List<PoorPhrase> ALL = List.of(
            phrase("is no [a-z]+ that is known|is none that", "is not a known ..."),
            phrase("(?:that|who) (?:is|are) known(?! to| as| by| for| from)", "the known ..., or simply the ..."),
            phrase("(?:is|are) no part of", "is not part of"),
            phrase("no format of this answer", "is not one of the formats available"),
            phrase("(?:is|are|was|were) told of", "... reports, or says"),
            phrase("(?:is|are) told (?:with|from|apart|once|in full|as it)", "is shown with, is listed, is told from"),
            phrase("told apart", "distinguished"),
            phrase("counted otherwise|what is counted changed", "the counting method changed in"),
            phrase("says? itself|says? themselves", "already says"),
            phrase("so many (?:areas|points|months|years|hundredths|of)", "the number of"),
            phrase("nought", "zero"),
            phrase("anew", "again"),
            phrase("beforehand", "before"),
            phrase("hitherto", "so far"),
            phrase("(?:there|where)(?:of|upon)|hereby|whereby", "say it in a sentence of its own"),
            phrase("in vain", "without success"),
            phrase("mend(?:s|ed)?", "correct"),
            phrase("reckon(?:s|ed|ing)?", "count, work out"),
            phrase("set down", "written"),
            phrase("(?:is|are) to be had|(?:may|can|could) be had", "is available"),
            phrase("stands? for", "means, or represents"),
            phrase("as any other", "like any other"),
            phrase("none of them is known", "they are all unknown"),
            phrase("because of which|of whom", "two sentences"),
            phrase("at hand", "available"),
            phrase("yardstick", "the target, or the group's figure"),
            phrase("set beside", "compared with"),
            phrase("goes against|go against", "contradicts"),
            phrase("take it away|take them away|takes? '?[a-z ]{1,20}'? away", "remove"),
            phrase("neither way is good", "neither direction is good"),
            phrase(
                    "(?:examples?|figures?) (?:that )?(?:do(?:es)? not|must) come out|(?:example|what) [a-z]+ come out",
                    "fails, passes, is expected"),
            phrase("what it is divided by|what a rate is divided by", "the denominator"),
            phrase("nothing was observed", "there are no observations"),
            phrase("by way of", "through"),
            phrase("left out, it is", "the default is"),
            phrase("asked back", "a question to check"),
            phrase("is there (?:already|twice)", "already appears"),
            phrase("from zero there is no change in per cent", "there is no percentage change from zero"),
            phrase("those alone who|to who [a-z]+s", "those who ..."),
            phrase("met a fault", "something went wrong"),
            phrase("not proper", "not valid"),
            phrase("what is held of|held of it", "the figures held"),
            phrase("comes? now and then", "is irregular"),
            phrase("neither of both", "neither"),
            phrase("is no (?:confidence|weight|KPI set) ", "is not a ..."),
            phrase("takes? its time", "takes long"));

    /** Whether a place is an example of what not to write: on its line, after {@code not "}. */
    boolean isAllowed(WrittenText text, int start) {
        String before = text.text().substring(0, start);
        return before.substring(before.lastIndexOf('\n') + 1)
                .toLowerCase(Locale.UK)
                .contains("not \"");
    }

    private static PoorPhrase phrase(String words, String instead) {
        String spaced = words.replace(" ", "\\s+");
        return new PoorPhrase(Pattern.compile("\\b(?:" + spaced + ")(?![a-z])", Pattern.CASE_INSENSITIVE), instead);
    }
}
