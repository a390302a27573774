package org.niangjia.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.niangjia.measure.model.Catalogue;
import org.niangjia.measure.model.MeasureFile;
import org.niangjia.measure.model.Source;
import org.niangjia.shared.RecurringJob;
import org.niangjia.shared.YamlLines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Configuration
class MeasureParts {
    private static final String EXTENSION = ".yaml";

    /** What the modules declare, checked against what can really be read: a wrong declaration stops the start. */
    @Bean
    Catalogue measures(MeasureFile.Columns columns) {
        var sources = new ArrayList<Source>();
        for (var file : files()) {
            sources.addAll(read(file, columns));
        }
        return new Catalogue(sources);
    }

    @Bean
    RecurringJob monthsJob(Releasing releasing) {
        return RecurringJob.dailyForGood("measure-release", releasing::releaseActs);
    }

    private static List<Resource> files() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:measures/*" + EXTENSION);
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(MeasureParts::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Source> read(Resource file, MeasureFile.Columns columns) {
        var name = name(file);
        var module = name.substring(0, name.length() - EXTENSION.length());
        try (var text = file.getInputStream()) {
            return new MeasureFile(module, columns).read(YamlLines.of(text));
        } catch (YamlLines.Wrong wrong) {
            var why = Objects.requireNonNullElse(wrong.getCause(), wrong).getMessage();
            throw new IllegalStateException("measures/" + name + " line " + wrong.line() + ": " + why, wrong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }
}
