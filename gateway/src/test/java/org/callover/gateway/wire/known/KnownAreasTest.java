package org.callover.gateway.wire.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callover.gateway.wire.Asked;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.scorecard.Scored2021;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Areas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownAreasTest {

    private final Areas areas = Scored2021.catalogue().areas();

    @ParameterizedTest
    @CsvSource({
        "Camden,    true,  false",
        "E09000007, true,  false",
        "E09000099, true,  true",
        "E01000001, true,  true",
        "E0900099,  false, false",
        "e09000099, false, false",
        "Camdem,    false, false",
        "boroughz,  false, false",
    })
    void onlyAnOnsCodeMayBeUnknown(String text, boolean isFaultless, boolean isWarned) {
        Query query = Asked.of(new String[] {"area=" + text}, "area");
        KnownAreas.all(query, "area", areas);
        assertThat(query.isFaultless()).isEqualTo(isFaultless);
        assertThat(query.warnings()).hasSize(isWarned ? 1 : 0);
    }

    @Test
    void unknownAreaIsLeftOutAndWarnedAboutOnce() {
        Query query = Asked.of(new String[] {"area=E09000099,Camden,E09000007", "area=E09000099"}, "area");
        assertThat(KnownAreas.all(query, "area", areas)).extracting(Area::name).containsExactly("Camden");
        assertThat(query.warnings())
                .isEqualTo(List.of(new Warning(
                        "UNKNOWN_AREA",
                        "'E09000099' has the form of an ONS code, but is not a known area, so it is left out; the known areas are at /areas",
                        "area")));
    }

    @Test
    void onlyAreaOfACallMustBeKnown() {
        Query query = Asked.of(new String[] {"area=E09000099"}, "area");
        assertThat(KnownAreas.only(query, "area", "E09000099", areas)).isEmpty();
        assertThat(query.isFaultless()).isFalse();
    }
}
