package org.callover.kpi.prose.assertion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.callover.kpi.prose.assertion.Assertion.Naming;
import org.callover.kpi.prose.assertion.Assertion.SaidWord;
import org.callover.kpi.prose.assertion.Clause.Joint;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.subject.Subject;
import org.callover.kpi.prose.subject.Vocabulary;
import org.callover.kpi.prose.token.Token;

/** Reads the assertions of a paragraph, or of a cell. */
public final class ParagraphReader implements RoleReader.DraftSink {

    private static final Set<String> GOES_ON = Vocabulary.words(
            "which this that it these representing equating equivalent equal making meaning a an being ie"
                    + " described down up or");
    private static final Set<String> PRONOUNS =
            Vocabulary.words("this that it these which representing equating equivalent equal making meaning being ie");
    private static final int FAR = 4;

    private final Set<String> placeNames;
    private final Assertion.Origin origin;
    private final List<Assertion> assertions = new ArrayList<>();
    private final Deque<AssertionDraft> outer = new ArrayDeque<>();
    private final List<AssertionDraft> sentence = new ArrayList<>();
    private AssertionDraft draft;

    /**
     * A reader.
     *
     * @param placeNames the names of places
     * @param context what is spoken of before the paragraph, such as its heading
     */
    public ParagraphReader(Set<String> placeNames, Subject context, Assertion.Origin origin) {
        this.placeNames = placeNames;
        this.origin = origin;
        this.draft = new AssertionDraft(context, origin == Assertion.Origin.TABLE ? Naming.HERE : Naming.ELSEWHERE);
    }

    /** The assertions of some sentences. */
    public List<Assertion> read(List<List<Token>> sentences) {
        sentences.forEach(this::sentence);
        finish();
        return List.copyOf(assertions);
    }

    /** What was spoken of last. */
    public Subject subject() {
        return draft.subject;
    }

    private void sentence(List<Token> tokens) {
        outer.clear();
        List<Clause> clauses = ClauseSplitter.split(tokens);
        if (!goesOn(clauses.get(0))) {
            finish();
            begin(draft.subject, assertions.isEmpty() ? draft.naming : Naming.BEFORE);
        }
        boolean isRespective = tokens.stream().anyMatch(token -> token.is("respectively"));
        clauses.forEach(this::clause);
        if (isRespective) {
            sentence.forEach(each -> each.subject = Subject.NONE);
        }
    }

    /** Whether a sentence goes on about the numbers of the one before: "This is an increase of 10%." */
    private boolean goesOn(Clause first) {
        return draft.hasFigures()
                && first.begins(GOES_ON)
                && (first.begins(PRONOUNS)
                        || ClauseSubject.of(first, placeNames).isEmpty());
    }

    /** Ends all that was begun. */
    private void finish() {
        for (AssertionDraft done : sentence) {
            if (!done.isEmpty()) {
                assertions.add(done.done(origin));
            }
        }
        sentence.clear();
    }

    private void begin(Subject subject, Naming naming) {
        draft = new AssertionDraft(subject, naming);
        sentence.add(draft);
    }

    private void clause(Clause clause) {
        if (clause.joint() == Joint.OPEN) {
            outer.push(draft);
        } else if (clause.joint() == Joint.CLOSE && !outer.isEmpty()) {
            draft = outer.pop();
        }
        ClauseSubject about = ClauseSubject.of(clause, placeNames);
        subject(clause, about);
        draft.compared.addAll(about.compared());
        plans(clause);
        new RoleReader(this, clause).read();
        words(clause);
        clause.tokens().forEach(token -> {
            if (token.moment() != null) {
                draft.moments.add(token.moment());
            }
        });
    }

    /** Begins a new draft if the part of the sentence has a subject of its own. */
    private void subject(Clause clause, ClauseSubject about) {
        boolean says =
                clause.hasFigure() || clause.tokens().stream().anyMatch(token -> MovementWords.isWord(token.word()));
        boolean goesOn = clause.begins(GOES_ON) || about.isEmpty();
        Subject named = named(about);
        if (goesOn && !(clause.joint() == Joint.START && !named.isEmpty() && !draft.hasFigures())) {
            return;
        }
        Subject here = draft.subject;
        boolean isFirst = clause.joint() == Joint.START || here.isEmpty() && !draft.hasFigures();
        if (isFirst) {
            first(named, here);
        } else if (says && isOther(named, here)) {
            begin(named.isEmpty() ? here.in(named.places()) : named, Naming.HERE);
        } else if (!draft.hasFigures() && here.isEmpty()) {
            draft.subject = named;
            draft.naming = Naming.HERE;
        }
    }

    private void first(Subject named, Subject here) {
        if (named.isEmpty()) {
            draft.subject = here.isEmpty() || named.places().isEmpty() ? here : here.in(named.places());
            if (here.isEmpty()) {
                draft.subject = new Subject(here.core(), here.nouns(), named.places());
            }
            return;
        }
        Set<String> places = named.places().isEmpty() && here.isEmpty() ? here.places() : named.places();
        if (draft.hasFigures()) {
            begin(named.in(places), Naming.HERE);
        } else {
            draft.subject = named.in(places);
            draft.naming = Naming.HERE;
        }
    }

    private static boolean isOther(Subject named, Subject here) {
        boolean isOtherThing = !named.isEmpty() && !named.isSameThing(here) && !here.isEmpty();
        boolean isOtherPlace = !named.places().isEmpty() && !named.places().equals(here.places());
        return isOtherThing || isOtherPlace;
    }

    /** The subject before the figures or, if what they count is named more closely, that. */
    private Subject named(ClauseSubject about) {
        Subject lead = about.lead();
        Subject counted = about.counted();
        if (counted.isEmpty()) {
            return lead;
        }
        boolean isOfSubject = lead.isEmpty() && counted.isWithin(draft.subject);
        if (isOfSubject) {
            return lead;
        }
        return counted.isWithin(lead) && !lead.isEmpty() ? lead : counted.in(lead.places());
    }

    /** A plan is no assertion. "This could be chance" does not take back what was said before. */
    private void plans(Clause clause) {
        boolean isOfFigures = clause.hasFigure() || !draft.hasFigures();
        boolean isPlan = clause.tokens().stream()
                .anyMatch(token -> token.isIn(Vocabulary.PLANNED) && !isAgainstTarget(clause, token));
        if (isOfFigures && isPlan) {
            draft.isAsserted = false;
        }
    }

    /** "Green against a target of 417" is said to be so. */
    private static boolean isAgainstTarget(Clause clause, Token token) {
        return (token.is("target") || token.is("targets"))
                && clause.tokens().stream().anyMatch(each -> each.is("against"));
    }

    private void words(Clause clause) {
        List<Token> tokens = clause.tokens();
        boolean isSaid = isSaid(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isWord() && MovementWords.isWord(token.word()) && isTold(token)) {
                draft.words.add(new SaidWord(token, isNegated(tokens, i), isSaid));
            }
        }
    }

    /** Whether a word is of direction here: "more" and "higher" are so only beside their number. */
    private boolean isTold(Token token) {
        return !MovementWords.BESIDE_NUMBERS.contains(token.word())
                || draft.figures.values().stream().anyMatch(figure -> token.equals(figure.mover()));
    }

    private static boolean isSaid(List<Token> tokens) {
        return tokens.stream().noneMatch(token -> token.isIn(Vocabulary.PLANNED))
                || tokens.stream().anyMatch(token -> token.is("against"));
    }

    private static boolean isNegated(List<Token> tokens, int at) {
        for (int place = at - 1; place >= Math.max(0, at - FAR); place--) {
            if (tokens.get(place).isIn(Vocabulary.NEGATIONS)) {
                return true;
            }
            if (tokens.get(place).isNumber()) {
                return false;
            }
        }
        return false;
    }

    @Override
    public AssertionDraft here() {
        return draft;
    }

    @Override
    public AssertionDraft further() {
        draft = draft.next();
        sentence.add(draft);
        return draft;
    }
}
