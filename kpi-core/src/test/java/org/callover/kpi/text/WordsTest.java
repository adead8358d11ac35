package org.callover.kpi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words for one and for many. */
class WordsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            offences, offence
            people, person
            young people, young person
            children, child
            searches, search
            addresses, address
            boxes, box
            cases, case
            enquiries, enquiry
            premises, premises
            series, series
            staff, staff
            minutes per call, minute per call
            offences per people, offence per people
            """)
    void onlyTheHeadIsMadeSingular(String plural, String singular) {
        assertThat(Words.singular(plural)).isEqualTo(singular);
    }
}
