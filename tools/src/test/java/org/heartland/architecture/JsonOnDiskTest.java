package org.heartland.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the launched program wrote to files (-Dheartland.json=FILE,FILE) obeys the published schema; run by .ci/run. */
@EnabledIfSystemProperty(named = "heartland.json", matches = ".+", disabledReason = "no -Dheartland.json=FILE given")
class JsonOnDiskTest {
    private static final Path SCHEMA =
            Path.of(System.getProperty("heartland.home", ".."), "docs", "assessment.schema.json");

    @Test
    void written_json_obeys_the_schema() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonSchema schema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(json.readTree(SCHEMA.toFile()));
        for (String file : System.getProperty("heartland.json").split(",", -1)) {
            assertThat(schema.validate(json.readTree(Files.readString(Path.of(file)))))
                    .as(file)
                    .isEmpty();
        }
    }
}
