package org.niangjia.region;

import java.nio.file.Path;
import org.niangjia.region.model.DivisionFile;
import org.niangjia.region.search.PlaceIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RegionParts {
    /** Made once from the vendored file and kept beside the data; it holds names of places only. */
    @Bean(destroyMethod = "close")
    PlaceIndex placeIndex(@Value("${niangjia.search.folder}") Path folder) {
        return PlaceIndex.openOrBuild(folder, DivisionFile.fingerprint(), DivisionFile::divisions);
    }
}
