package org.callover.kpi.prose.subject;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that a text is read by: a closed list, so that every reading can be foreseen. */
public final class ProseVocabulary {

    /** Words that say nothing about what a figure is of. */
    static final Set<String> LIGHT = words("a an the of in on at by for to from with and or as is are was were be been"
            + " being has have had having there this that these those which who whom it its their our your his her we"
            + " they he she you i than then also just only now still so far both each per over during across within between"
            + " about around into onto out up down off through throughout under above below after before since until"
            + " while whereas although though but however because if when where not no nor never neither none without"
            + " compared comparison comparing compare against versus vs v relative respectively total totals totalling"
            + " totalled number numbers figure figures count counts level levels recorded reported received"
            + " seen made committed taken place occurred occurring shows showed show shown saw see"
            + " represents represented representing equates equating equivalent equal equals equally"
            + " meaning means ie eg some approximately approximate approx roughly circa nearly almost just exactly"
            + " more less fewer higher lower least most up same similar unchanged stable static steady flat"
            + " year years month months quarter period time times date week weeks day days annual annually yearly"
            + " previous last current latest earlier prior borough boroughs area areas local locally council"
            + " city county district districts town rank ranked ranks ranking place placed position"
            + " highest lowest best worst largest smallest greatest biggest first second third"
            + " slight slightly small large big significant significantly sharp sharply clear clearly marked markedly"
            + " substantial substantially dramatic dramatically considerable considerably considerable steadily"
            + " percentage percent per cent point points pp ppt change changes changed changing movement trend difference"
            + " target targets now then all any every again already currently overall very much many can could may"
            + " might will would shall should must do does did done further even yet too"
            + " average averages mean median equally therefore thus hence whole good performance recent recently"
            + " respective due them us itself such been well remains remained remain continues continued continue"
            + " against stood stands stand went gone going go come came reached reaching reach ended ending"
            + " nearly said says say according data statistics published financial calendar rolling ytd fytd"
            + " summary report paper section headline overview executive introduction table chart page elsewhere"
            + " green amber red rated rating board partnership members committee strategy plan overall key main top"
            + " o i yn y mae fe");

    /** What is counted. Two of them that differ are two things: incidents are not offences. */
    static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("offence", "offence"),
            Map.entry("off", "offence"),
            Map.entry("offense", "offence"),
            Map.entry("crime", ""),
            Map.entry("incident", "incident"),
            Map.entry("call", "call"),
            Map.entry("report", "report"),
            Map.entry("reporting", "report"),
            Map.entry("victim", "victim"),
            Map.entry("case", "case"),
            Map.entry("referral", "referral"),
            Map.entry("rate", "rate"),
            Map.entry("share", "rate"),
            Map.entry("proportion", "rate"),
            Map.entry("arrest", "arrest"),
            Map.entry("charge", "charge"));

    /** Words that are written in several ways. */
    static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("asb", "antisocial behaviour"),
            Map.entry("behavior", "behaviour"),
            Map.entry("mv", "motor vehicle"),
            Map.entry("da", "domestic abuse"),
            Map.entry("dv", "domestic abuse"),
            Map.entry("vap", "violence person"),
            Map.entry("vwi", "violence injury"),
            Map.entry("tno", "notifiable"),
            Map.entry("vawg", "violence woman girl"),
            Map.entry("syv", "serious youth violence"),
            Map.entry("cse", "child sexual exploitation"),
            Map.entry("violent", "violence"),
            Map.entry("enabled", ""),
            Map.entry("sanction", ""),
            Map.entry("crime", ""),
            Map.entry("anti", ""),
            Map.entry("social", "antisocial"),
            Map.entry("sanctioned", ""),
            Map.entry("persons", "person"),
            Map.entry("people", "person"),
            Map.entry("women", "woman"),
            Map.entry("police", ""),
            Map.entry("resident", ""),
            Map.entry("population", ""));

    /** Places that a figure is set beside. */
    public static final Set<String> BENCHMARKS = words("london met mps metropolitan england wales britain uk national"
            + " nationally londonwide metwide force regional region msg nationwide cymru statewide");

    /** Words that tell of plans and doubts: what is said with them is not said to be so. */
    public static final Set<String> PLANNED =
            words("target targets aim aims aiming aimed plan plans planned planning will"
                    + " would should could may might expected expects expect forecast forecasts projected predicted if goal goals"
                    + " objective objectives ambition ambitions ambitious commit committed seek seeks seeking hope hopes hoped"
                    + " intend intends intended proposed propose want wants unless whether risk trying strive");

    /** Words that turn what follows into its opposite. */
    public static final Set<String> NEGATIONS = words(
            "not no never neither nor without didn't hasn't haven't isn't wasn't doesn't don't cannot none ddim heb");

    private static final Map<String, String> ENDINGS = endings();

    private ProseVocabulary() {}

    /** The words of a line. */
    public static Set<String> words(String line) {
        return Arrays.stream(line.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> endings() {
        Map<String, String> endings = new HashMap<>();
        endings.put("people", "person");
        endings.put("women", "woman");
        endings.put("children", "child");
        endings.put("thieves", "thief");
        endings.put("knives", "knife");
        endings.put("premises", "premises");
        endings.put("series", "series");
        return endings;
    }

    /** A word in the singular. */
    static String singular(String word) {
        String irregular = ENDINGS.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean hasLongEnding =
                word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses") || word.endsWith("xes");
        return word.substring(0, word.length() - (hasLongEnding ? 2 : 1));
    }
}
