package org.callover.kpi.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.kpi.indicator.Defined;
import org.callover.kpi.score.Desk;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    @Test
    void show() {
        Desk desk = Desk.of("""
            camden
            islington
            hackney
            boroughs: camden islington hackney
            pair: camden islington
            """, """
            calls camden 2021 300
            calls camden 2020 280
            calls islington 2020 439
            calls islington 2021-01/2021-06 200
            calls islington 2021-07/2021-12 183
            calls islington 2021-07 20
            people camden 2020 200000
            people camden 2021 210000
            people islington 2020 240000
            calls hackney 2021 100
            people hackney 2020 240000
            """);
        System.out.println(Explained.outline(Explained.redone(
                        desk,
                        "pair",
                        "2021-12",
                        Defined.as("rate calls per 1000 over people")
                                .decimals(1)
                                .target("-5% on year-earlier")
                                .amberWithin("5%"))
                .derivation()));
        System.out.println(Explained.outline(Explained.redone(
                        desk,
                        "islington",
                        "2021-12",
                        Defined.as("rate calls per 1000 over people")
                                .decimals(1)
                                .target("-5% on year-earlier")
                                .amberWithin("5%")
                                .benchmark("boroughs pooled without-self highest-first"))
                .derivation()));
        assertThat(1).isEqualTo(1);
    }
}
