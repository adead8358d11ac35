package org.callover.kpi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Total                     | Burglary | true
            TOTALS                    | Burglary | true
            Sub-total                 | Burglary | true
            Subtotal                  | Burglary | true
            Grand Total               | Burglary | true
            Burglary (total)          | Burglary | true
            Total Notifiable Offences | Burglary | true
            All                       | Burglary | true
            All Burglary              | Burglary | true
            all burglary offences     | Burglary | true
            All crime                 | Burglary | true
            Overall                   | Burglary | true
            All other theft offences  | Theft    | false
            Allegations               | Theft    | false
            Theft from Person         | Theft    | false
            Burglary                  | Burglary | false
            Fraud, total loss cover   | Fraud    | false
            """)
    void knowsLabelsThatAreSums(String label, String group, boolean isSum) {
        assertThat(TotalNames.isSum(label, group)).isEqualTo(isSum);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            London                                   | true  | false
            LONDON                                   | true  | false
            Greater London                           | true  | false
            England                                  | true  | false
            England & Wales                          | true  | false
            UK                                       | true  | false
            MPS                                      | true  | false
            E92000001                                | true  | false
            K02000001                                | true  | false
            E12000007                                | true  | false
            Total                                    | true  | true
            Grand Total                              | true  | true
            MPS Total                                | true  | true
            All boroughs                             | true  | true
            All 32 London boroughs                   | true  | true
            London Heathrow and London City Airports | false | false
            City of London                           | false | false
            E09000019                                | false | false
            Islington                                | false | false
            Unknown                                  | false | false
            """)
    void knowsPlacesThatOthersArePartsOf(String name, boolean isWhole, boolean isSum) {
        assertThat(TotalNames.isWholePlace(name)).isEqualTo(isWhole);
        assertThat(TotalNames.isSumOfPlaces(name)).isEqualTo(isSum);
    }
}
