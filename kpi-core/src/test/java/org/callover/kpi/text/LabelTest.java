package org.callover.kpi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Public Fear Alarm or Distress | PUBLIC FEAR, ALARM  OR DISTRESS | true",
                "Hammersmith & Fulham          | Hammersmith and Fulham          | true",
                "Kingston-upon-Thames          | Kingston upon Thames            | true",
                "Violence with Injury          | Violence without Injury         | false",
                "Ménage                        | Me\u0301nage                    | true",
            })
    void labelsDifferOnlyInLettersAndDigits(String one, String other, boolean isSame) {
        assertThat(Label.of(one).equals(Label.of(other))).isEqualTo(isSame);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Racially or Religiously Aggravated Public Fear, Al | Racially or Religiously Aggravated Public Fear, Alarm or Distress | true",
                "Racially or Religiously Aggravated Public Fear      | Racially or Religiously Aggravated Public Fear                    | false",
                "Violence                                            | Violence with Injury                                              | false",
                "Other Offences Against the State, or Public Order   | Other Offences Against the State                                  | false",
            })
    void aLongBeginningIsALabelCutShort(String part, String whole, boolean isCut) {
        assertThat(Label.of(part).isCutFrom(Label.of(whole))).isEqualTo(isCut);
    }
}
