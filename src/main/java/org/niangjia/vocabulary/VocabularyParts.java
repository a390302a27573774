package org.niangjia.vocabulary;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class VocabularyParts {
    /** What is declared, checked: a wrong declaration stops the start. */
    @Bean
    Vocabulary vocabulary() {
        return VocabularyFiles.shipped();
    }
}
