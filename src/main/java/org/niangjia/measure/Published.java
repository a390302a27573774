package org.niangjia.measure;

import java.time.LocalDate;
import java.util.List;
import org.niangjia.shared.OrganizationId;

/**
 * What is published of one place for a month that is over: none, or of at least five each.
 *
 * @param month its first day
 * @param table {@link MonthTable#id}
 * @param numbers one for each cell of the table
 */
public record Published(LocalDate month, String table, OrganizationId organization, Part part, List<Long> numbers) {
    public Published {
        numbers = List.copyOf(numbers);
    }

    public long all() {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
