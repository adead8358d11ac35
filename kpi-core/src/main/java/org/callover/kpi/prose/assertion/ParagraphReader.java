package org.callover.kpi.prose.assertion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callover.kpi.prose.assertion.Assertion.Naming;
import org.callover.kpi.prose.assertion.Clause.Joint;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.subject.ProseVocabulary;
import org.callover.kpi.prose.subject.Subject;
import org.callover.kpi.prose.token.Moment;
import org.callover.kpi.prose.token.Token;

/** Reads the assertions of a paragraph, or of a cell. */
public final class ParagraphReader implements RoleReader.DraftSink {

    private static final Set<String> GOES_ON = ProseVocabulary.words(
            "which this that it these representing equating equivalent equal making meaning a an being ie"
                    + " described down up or");
    private static final Set<String> PRONOUNS = ProseVocabulary.words(
            "this that it these which representing equating equivalent equal making meaning being ie");

    private final Set<String> placeNames;
    private final Assertion.Origin origin;
    private final List<Assertion> assertions = new ArrayList<>();
    private final Deque<AssertionDraft> outer = new ArrayDeque<>();
    private final Set<Moment> leading = new LinkedHashSet<>();
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
        leading.clear();
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
        add(new AssertionDraft(subject, naming));
    }

    /** A further draft of the sentence, which is about the time that the sentence begins with. */
    private void add(AssertionDraft next) {
        draft = next;
        draft.moments.addAll(leading);
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
        new SaidWords(clause, draft).plans();
        new RoleReader(this, clause).read();
        new SaidWords(clause, draft).words();
        moments(clause.tokens());
    }

    private void moments(List<Token> tokens) {
        boolean isSince = false;
        for (Token token : tokens) {
            Moment moment = token.moment();
            if (moment != null) {
                Moment told = isSince ? moment.since() : moment;
                draft.moments.add(told);
                if (sentence.stream().noneMatch(AssertionDraft::hasFigures) || isBeforeFigures(tokens, token)) {
                    leading.add(told);
                }
            }
            isSince = token.is("since");
        }
    }

    /** Whether a time stands before all figures of the first part of a sentence that has any. */
    private boolean isBeforeFigures(List<Token> tokens, Token time) {
        boolean isOnlyOne = sentence.stream().filter(AssertionDraft::hasFigures).count() == 1;
        return isOnlyOne
                && tokens.stream().takeWhile(token -> token != time).noneMatch(Token::isNumber)
                && sentence.get(0) == draft
                && tokens.get(0).start() <= firstFigure();
    }

    private int firstFigure() {
        return draft.figures.values().stream()
                .mapToInt(figure -> figure.token().start())
                .min()
                .orElse(0);
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

    @Override
    public AssertionDraft here() {
        return draft;
    }

    @Override
    public AssertionDraft further() {
        add(draft.next());
        return draft;
    }
}
