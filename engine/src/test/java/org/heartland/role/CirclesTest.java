package org.heartland.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A definition that rests on itself would be asked for without end; it is refused before anything runs. */
class CirclesTest {
    private static final String PLEDGE =
            "\"IF pledge_by(receiver) = membership THEN bound(PAC, power, receiver, year) ELSE tie(pledge_treaty, power, receiver, year)\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guarantor(receiver, year - 1) = power",
                "leg(guarantor, pledge, power, receiver, year - 1)",
                "leg(guarantor, ground, power, receiver, year) AND status(guarantor, power, receiver, year) = none",
                "legs_true(guarantor, power, receiver, year) > 1"
            })
    void aLegThatRestsOnItselfIsRefused(String when) {
        Map<String, byte[]> files = new TreeMap<>(Contributors.SHIPPED
                .folder(Path.of(System.getProperty("heartland.home", "..")).resolve("dossiers/example"))
                .orThrow()
                .files());
        String role = new String(files.get("roles/guarantor.yaml"), StandardCharsets.UTF_8);
        assertThat(role).contains(PLEDGE);
        files.put("roles/guarantor.yaml", role.replace(PLEDGE, '"' + when + '"').getBytes(StandardCharsets.UTF_8));
        Dossier dossier = Contributors.SHIPPED
                .read(Folder.ofBytes("example", files, Contributors.SHIPPED.parts()))
                .orThrow();
        assertThat(Study.problems(dossier).stream().map(Problem::what))
                .contains("the definition of guarantor.pledge rests on itself");
    }
}
