package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide to dossiers explains every function of the language itself (those of the data are seen to by the application's tests). */
class BuiltinsInTheGuideTest {

    @Test
    void every_builtin_is_in_the_guide() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("heartland.home", ".."), "docs", "dossier.md"));
        assertThat(Builtins.names()).allSatisfy(name -> assertThat(guide).contains("`" + name + "("));
    }
}
