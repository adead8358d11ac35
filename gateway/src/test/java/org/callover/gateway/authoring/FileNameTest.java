package org.callover.gateway.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.catalogue.Document;
import org.callover.kpi.catalogue.vocabulary.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    private static final String PARKING = "# ours\nkpi: 1\nset: parking\ntitle: Parking\n";

    @ParameterizedTest
    @ValueSource(strings = {"parking.yaml", "parking.yml", "Parking_2.yaml"})
    void aPlainNameOfAYamlFileIsTaken(String name) {
        assertThat(FileName.checked(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x.yaml", "a/b.yaml", "a\\b.yaml", ".hidden.yaml", "x.txt", "x", "", "a b.yaml", "x.yaml\n"})
    void anyOtherNameIsRefused(String name) {
        assertThatThrownBy(() -> FileName.checked(name)).hasMessageContaining("as in neighbourhood.yaml");
    }

    @Test
    void aNewDocumentIsNamedByItsId() {
        assertThat(FileName.of(PARKING, List.of())).isEqualTo("parking.yaml");
        assertThat(FileName.of("title: Parking", List.of())).isEqualTo("definition.yaml");
    }

    @Test
    void aDocumentReplacesTheOneOfItsKindAndId() {
        assertThat(FileName.of(PARKING, List.of(document("cars.yml", DocumentKind.SET, "parking", Origin.OFFICER))))
                .isEqualTo("cars.yml");
    }

    @Test
    void anotherDocumentIsNotReplaced() {
        assertThat(FileName.of(PARKING, List.of(document("parking.yaml", DocumentKind.BOARD, "cars", Origin.OFFICER))))
                .isEqualTo("set-parking.yaml");
        assertThat(FileName.of(PARKING, List.of(document("jar/x.yaml", DocumentKind.SET, "parking", Origin.MODULE))))
                .isEqualTo("parking.yaml");
    }

    private static Document document(String name, DocumentKind kind, String id, Origin origin) {
        return new Document(name, kind, id, "A title", origin, new Document.Provenance(null, null, null));
    }
}
