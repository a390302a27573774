package org.niangjia.consultation.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.niangjia.consultation.RequestId;
import org.niangjia.vault.SecretDamaged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** For whoever goes through many: one that is damaged is said in the log and left, and hides none of the others. */
final class IfItOpens {
    private static final Logger LOG = LoggerFactory.getLogger(IfItOpens.class);

    private IfItOpens() {}

    /** @param so what nobody can do or tell, since it does not open */
    static <T> Optional<T> opened(RequestId id, String so, Supplier<T> opening) {
        try {
            return Optional.of(opening.get());
        } catch (SecretDamaged | JacksonException damaged) {
            LOG.error("request {} does not open: {}", id, so, damaged);
            return Optional.empty();
        }
    }
}
