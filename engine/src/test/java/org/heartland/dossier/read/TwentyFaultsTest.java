package org.heartland.dossier.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Twenty faults of different kinds in different places are twenty problems in one run, without any noise that follows from them. */
class TwentyFaultsTest {

    @Test
    void twenty_faults_are_told_at_once_each_at_its_place() {
        assertThat(planted().reported().stream().map(line -> line.substring(0, line.indexOf(';'))))
                .containsExactly(
                        "actors/ARD.yaml:3:1: nmae is not a key of an actor",
                        "actors/others.yaml:3:71: kind of an actor cannot be \"bank\"",
                        "claims/article.yaml:15:75: the sign , is missing here",
                        "claims/article.yaml:113:3: a claim cannot have both not_testable and awaits",
                        "claims/predictions.yaml:11:12: \"end of 2030\" is not a date",
                        "dossier.yaml:8:23: there is no actor CELL",
                        "dossier.yaml:15:1: the key now is here twice",
                        "dossier.yaml:25:74: 5..3 runs backwards",
                        "events.csv:9:11: 2022-09-31 is not a day of the calendar",
                        "indicators/arms.csv:3:20: \"6,5\" has a decimal comma",
                        "indicators/arms.csv:6:1: this row has 9 fields and the header has 10",
                        "indicators/arms.csv:12:1: this row repeats the series, period and source of line 2",
                        "indicators/debt.yaml:2:1: an indicator needs unit",
                        "indicators/old.csv: no indicator has its rows in this file",
                        "indicators/votes.csv:2:36: the unit points is not that of vote_distance",
                        "institutions/FOR.yaml:10:38: 1998 lies outside the dossier's period",
                        "institutions/PAC.yaml:7:9: there is no source pact_chartr",
                        "notes.csv: this file is not part of a dossier",
                        "roles/provider.yaml:9:5: a leg needs when or first",
                        "sources.yaml:8:13: this was accessed before it was published (2023-04)");
    }

    private static Example planted() {
        return Example.shipped()
                .replaced("actors/ARD.yaml", "name: Ardenia", "nmae: Ardenia")
                .replaced("actors/others.yaml", "kind: organisation", "kind: bank")
                .replaced("claims/article.yaml", "member(PAC, ARD, 2021-01-06) AND", "member(PAC, ARD, 2021-01-06 AND")
                .replaced("claims/article.yaml", "not_testable: advice", "not_testable: advice\n  awaits: better days")
                .replaced("claims/predictions.yaml", "horizon: 2030-12-31", "horizon: end of 2030")
                .replaced("dossier.yaml", "receivers: [ARD, BRO, CEL]", "receivers: [ARD, BRO, CELL]")
                .replaced("dossier.yaml", "now: {year: 2022}", "now: {year: 2022}\nnow: {year: 2022}")
                .replaced("dossier.yaml", "whole: 3..5", "whole: 5..3")
                .replaced("events.csv", "bro_clash,2022-09-14,2022-09-16", "bro_clash,2022-09-31,2022-09-16")
                .replaced("indicators/arms.csv", "arms,NRD,ARD,2019,,6,", "arms,NRD,ARD,2019,,\"6,5\",")
                .replaced("indicators/arms.csv", "arms,ZUR,ARD,2021,,3", "arms,ZUR,ARD,2021,3")
                .appended("indicators/arms.csv", "arms,NRD,ARD,2018,,10,points,register,line 1,\n")
                .replaced("indicators/debt.yaml", "unit: million_crowns\n", "")
                .with("indicators/old.csv", String.join(",", ObservationReader.HEADER) + "\n")
                .replaced("indicators/votes.csv", ",.8,scale_points", ",.8,points")
                .replaced(
                        "institutions/FOR.yaml",
                        "ZUR, status: member, from: 2018-05-18",
                        "ZUR, status: member, from: 1998-05-18")
                .replaced(
                        "institutions/PAC.yaml",
                        "source: pact_charter\nlocator: art",
                        "source: pact_chartr\nlocator: art")
                .with("notes.csv", "to do\n")
                .replaced("roles/provider.yaml", ", indicator: debt, first: true", ", indicator: debt")
                .replaced(
                        "sources.yaml",
                        "published: 2023-04\n  accessed: 2024-06-01",
                        "published: 2023-04\n  accessed: 2023-03-01");
    }
}
