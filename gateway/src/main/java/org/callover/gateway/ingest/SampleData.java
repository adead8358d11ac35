package org.callover.gateway.ingest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.callover.gateway.console.Console;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.store.KeyStore;

/** The published figures that a new instance starts with, imported like any other file. */
@ApplicationScoped
public class SampleData {
    /** After the engine can answer, and before the first key is made: while there is no key, this is a first start. */
    static final int PRIORITY = 20;

    private static final Sender SENDER = Sender.named("sample data");

    private static final String FOLDER = "sample/";

    private static final List<String> FILES = List.of(
            "london-population.csv",
            "london-boroughs-crime.csv",
            "islington-crime-2021.csv",
            "islington-vawg-2021.csv",
            "islington-youth-justice-2021.csv",
            "islington-neighbourhoods-2021.csv",
            "met-neighbourhoods-2023.csv",
            "central-north-asb-2023.csv",
            "barnet-strategic-assessment-2017.csv",
            "barking-and-dagenham-call-over-2017.csv",
            "westminster-knife-crime-2019.csv",
            "westminster-weekday-hour-2019.csv",
            "westminster-youth-offending-2019.csv");

    @Inject
    private KeyStore keys;

    @Inject
    private Imports imports;

    void load(@Observes @Priority(PRIORITY) Startup startup) throws IOException {
        if (keys.isEmpty()) {
            // A first start that was interrupted loads the rest.
            for (String name : FILES) {
                load(name);
            }
        }
    }

    private void load(String name) throws IOException {
        InputStream file = Objects.requireNonNull(
                SampleData.class.getClassLoader().getResourceAsStream(FOLDER + name), "The war has no " + name);
        try (Upload upload = Upload.receive(file, name)) {
            Receipt receipt = imports.takeOnce(upload, new ImportOptions(null, false, false, false, name), SENDER);
            receipt.errors().forEach(fault -> say(name + ", line " + fault.line(), fault.message()));
        } catch (ProblemException refused) {
            say(name, refused.problem().detail());
        }
    }

    private static void say(String where, String what) {
        Console.show("Sample data not loaded: " + where + ": " + what);
    }
}
